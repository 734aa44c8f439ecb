package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * Emphasis ({@code *…*}).
 *
 * @param children the emphasized content
 * @since 0.1
 */
public record Emphasis(List<Inline> children) implements Inline {
    public Emphasis {
        children = List.copyOf(Objects.requireNonNull(children, "children"));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitEmphasis(this);
    }
}
