package io.github.weeklydigest.render.json.internal.schema;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.TableOfContents;

/** The {@code type} of an item. */
public enum ItemTypes implements Item.Visitor<String> {
    INSTANCE;

    @Override
    public String visitArticle(Article item) {
        return JsonTypes.ARTICLE;
    }

    @Override
    public String visitConversation(Conversation item) {
        return JsonTypes.CONVERSATION;
    }

    @Override
    public String visitMediaListing(MediaListing item) {
        return JsonTypes.MEDIA_LISTING;
    }

    @Override
    public String visitRecommendations(Recommendations item) {
        return JsonTypes.RECOMMENDATIONS;
    }

    @Override
    public String visitTableOfContents(TableOfContents item) {
        return JsonTypes.CONTENTS;
    }

    @Override
    public String visitQuotation(Quotation item) {
        return JsonTypes.QUOTATION;
    }

    @Override
    public String visitProse(Prose item) {
        return JsonTypes.PROSE;
    }

    @Override
    public String visitOther(Item item) {
        return "other";
    }
}
