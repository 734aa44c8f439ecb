package io.github.weeklydigest.model;

import java.util.Objects;

/**
 * A raw HTML tag, comment or declaration. A renderer must not write it as markup unless the user asks for it.
 *
 * @param html the source text
 * @since 0.1
 */
public record InlineHtml(String html) implements Inline {
    public InlineHtml {
        Objects.requireNonNull(html, "html");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitInlineHtml(this);
    }
}
