package io.github.weeklydigest.render.json;

import io.github.weeklydigest.render.json.internal.write.ContentForm;

/**
 * How the blocks of articles, notes and posts are written.
 *
 * @since 0.1
 */
public enum JsonContent {
    /** As objects with a {@code type}: complete, and the only form that reads back as the same digest. */
    BLOCKS(ContentForm.BLOCKS),
    /** As Markdown, in one string. */
    MARKDOWN(ContentForm.MARKDOWN),
    /** As a fragment of safe HTML, in one string: no raw HTML, no script, only addresses that the usual policy allows. */
    HTML(ContentForm.HTML),
    /** Not at all; the plain text is still written, unless that is switched off too. */
    NONE(ContentForm.NONE);

    private final ContentForm content;

    JsonContent(ContentForm content) {
        this.content = content;
    }

    ContentForm content() {
        return content;
    }
}
