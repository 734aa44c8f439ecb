package io.github.weeklydigest.model;

import java.util.Objects;

/**
 * A block of raw HTML. A renderer must not write it as markup unless the user asks for it.
 *
 * @param html the source text
 * @since 0.1
 */
public record HtmlBlock(String html) implements Block {
    public HtmlBlock {
        Objects.requireNonNull(html, "html");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitHtmlBlock(this);
    }
}
