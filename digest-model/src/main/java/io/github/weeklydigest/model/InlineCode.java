package io.github.weeklydigest.model;

import java.util.Objects;

/**
 * A code span.
 *
 * @param code its content, without the back-ticks
 * @since 0.1
 */
public record InlineCode(String code) implements Inline {
    public InlineCode {
        Objects.requireNonNull(code, "code");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitInlineCode(this);
    }
}
