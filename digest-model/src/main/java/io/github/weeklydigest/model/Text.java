package io.github.weeklydigest.model;

import java.util.Objects;

/**
 * Plain text in which escapes and entities are resolved.
 *
 * @param text the text; a line break of the source is a {@link LineBreak} instead
 * @since 0.1
 */
public record Text(String text) implements Inline {
    public Text {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitText(this);
    }
}
