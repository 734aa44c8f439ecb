package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * Struck-out text ({@code ~~…~~} or {@code ~…~}, as GitHub reads it).
 *
 * @param children the struck-out content
 * @since 0.1
 */
public record Strikethrough(List<Inline> children) implements Inline {
    public Strikethrough {
        children = List.copyOf(Objects.requireNonNull(children, "children"));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitStrikethrough(this);
    }
}
