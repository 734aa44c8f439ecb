package io.github.weeklydigest.model;

import java.util.Objects;

/**
 * One raw HTML tag, comment or the like; inert content that no renderer may pass on as markup unasked.
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
