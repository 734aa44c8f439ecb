package io.github.weeklydigest.model;

import java.util.List;

/**
 * Emphasis ({@code *…*}).
 *
 * @param children what is emphasised
 * @since 0.1
 */
public record Emphasis(List<Inline> children) implements Inline {
    public Emphasis {
        children = List.copyOf(children);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitEmphasis(this);
    }
}
