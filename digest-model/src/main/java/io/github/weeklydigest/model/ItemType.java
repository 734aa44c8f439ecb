package io.github.weeklydigest.model;

/** The names of the types of items. */
enum ItemType implements Item.Visitor<String> {
    NAME;

    @Override
    public String visitArticle(Article item) {
        return "article";
    }

    @Override
    public String visitConversation(Conversation item) {
        return "conversation";
    }

    @Override
    public String visitMediaListing(MediaListing item) {
        return "media-listing";
    }

    @Override
    public String visitRecommendations(Recommendations item) {
        return "recommendations";
    }

    @Override
    public String visitTableOfContents(TableOfContents item) {
        return "contents";
    }

    @Override
    public String visitQuotation(Quotation item) {
        return "quotation";
    }

    @Override
    public String visitProse(Prose item) {
        return "prose";
    }

    @Override
    public String visitOther(Item item) {
        return "other";
    }
}
