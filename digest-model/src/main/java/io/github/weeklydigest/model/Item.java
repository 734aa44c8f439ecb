package io.github.weeklydigest.model;

/**
 * The content of a section, apart from inner sections. A stream has one event per item.
 *
 * @since 0.1
 */
public sealed interface Item extends SectionItem
        permits Article, Conversation, MediaListing, Prose, Quotation, Recommendations, TableOfContents {
    /**
     * Calls the visitor's method for this type.
     *
     * @param visitor the visitor
     * @param <R> the type of the results
     * @return the result of the visitor
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Returns the stable name of the item's type, in kebab case: {@code article}, {@code conversation}, {@code
     * media-listing}, {@code recommendations}, {@code contents}, {@code quotation} or {@code prose}. JSON and {@link
     * io.github.weeklydigest.stream.DigestIds ids} use it. Later versions may add types.
     *
     * @return the name
     */
    default String type() {
        return accept(ItemType.NAME);
    }

    /**
     * One method per type of item. Implement {@link #visitOther} and override the methods of the types that matter:
     * each method calls {@code visitOther} by default, also for types that a later version adds.
     *
     * @param <R> the type of the results
     */
    interface Visitor<R> {
        /**
         * Visits every item whose own method is not overridden.
         *
         * @param item the item
         * @return the result
         */
        R visitOther(Item item);

        /**
         * Visits an {@link Article}.
         *
         * @param item the item
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitArticle(Article item) {
            return visitOther(item);
        }

        /**
         * Visits a {@link Conversation}.
         *
         * @param item the item
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitConversation(Conversation item) {
            return visitOther(item);
        }

        /**
         * Visits a {@link MediaListing}.
         *
         * @param item the item
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitMediaListing(MediaListing item) {
            return visitOther(item);
        }

        /**
         * Visits a {@link Recommendations}.
         *
         * @param item the item
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitRecommendations(Recommendations item) {
            return visitOther(item);
        }

        /**
         * Visits a {@link TableOfContents}.
         *
         * @param item the item
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitTableOfContents(TableOfContents item) {
            return visitOther(item);
        }

        /**
         * Visits a {@link Quotation}.
         *
         * @param item the item
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitQuotation(Quotation item) {
            return visitOther(item);
        }

        /**
         * Visits a {@link Prose}.
         *
         * @param item the item
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitProse(Prose item) {
            return visitOther(item);
        }
    }
}
