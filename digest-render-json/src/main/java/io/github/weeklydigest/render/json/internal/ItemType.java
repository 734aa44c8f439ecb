package io.github.weeklydigest.render.json.internal;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.TableOfContents;

/** The {@code type} of an item. */
enum ItemType implements Item.Visitor<String> {
    INSTANCE;

    @Override
    public String visitArticle(Article item) {
        return Type.ARTICLE;
    }

    @Override
    public String visitConversation(Conversation item) {
        return Type.CONVERSATION;
    }

    @Override
    public String visitMediaListing(MediaListing item) {
        return Type.MEDIA_LISTING;
    }

    @Override
    public String visitRecommendations(Recommendations item) {
        return Type.RECOMMENDATIONS;
    }

    @Override
    public String visitTableOfContents(TableOfContents item) {
        return Type.CONTENTS;
    }

    @Override
    public String visitProse(Prose item) {
        return Type.PROSE;
    }
}
