package io.github.weeklydigest.model;

/**
 * What a section holds, other than further sections: the unit of the stream.
 *
 * @since 0.1
 */
public sealed interface Item extends SectionItem
        permits Article, Conversation, MediaListing, Prose, Quotation, Recommendations, TableOfContents {
    /**
     * Calls the visitor's method for this type.
     *
     * @param visitor what to call
     * @param <R> what the visitor returns
     * @return what the visitor returned
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each type of item.
     *
     * @param <R> what the methods return
     */
    interface Visitor<R> {
        /**
         * Visits an Article.
         *
         * @param item what to visit
         * @return the visitor's result
         */
        R visitArticle(Article item);

        /**
         * Visits a Conversation.
         *
         * @param item what to visit
         * @return the visitor's result
         */
        R visitConversation(Conversation item);

        /**
         * Visits a MediaListing.
         *
         * @param item what to visit
         * @return the visitor's result
         */
        R visitMediaListing(MediaListing item);

        /**
         * Visits a Recommendations.
         *
         * @param item what to visit
         * @return the visitor's result
         */
        R visitRecommendations(Recommendations item);

        /**
         * Visits a TableOfContents.
         *
         * @param item what to visit
         * @return the visitor's result
         */
        R visitTableOfContents(TableOfContents item);

        /**
         * Visits a Quotation.
         *
         * @param item what to visit
         * @return the visitor's result
         */
        R visitQuotation(Quotation item);

        /**
         * Visits a Prose.
         *
         * @param item what to visit
         * @return the visitor's result
         */
        R visitProse(Prose item);
    }
}
