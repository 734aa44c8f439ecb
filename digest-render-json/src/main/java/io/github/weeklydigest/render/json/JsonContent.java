package io.github.weeklydigest.render.json;

import io.github.weeklydigest.render.json.internal.Content;

/**
 * How the blocks of articles, notes and posts are written.
 *
 * @since 0.1
 */
public enum JsonContent {
    /** As objects with a {@code type}: complete, and the only form that reads back as the same digest. */
    BLOCKS(Content.BLOCKS),
    /** As Markdown, in one string. */
    MARKDOWN(Content.MARKDOWN),
    /** As a fragment of safe HTML, in one string: no raw HTML, no script, addresses by the usual policy. */
    HTML(Content.HTML),
    /** Not at all; the plain text stays, unless that is switched off too. */
    NONE(Content.NONE);

    private final Content content;

    JsonContent(Content content) {
        this.content = content;
    }

    Content content() {
        return content;
    }
}
