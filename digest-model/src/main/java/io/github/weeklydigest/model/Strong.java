package io.github.weeklydigest.model;

import java.util.List;

/**
 * Strong emphasis ({@code **…**}).
 *
 * @param children what is emphasised
 * @since 0.1
 */
public record Strong(List<Inline> children) implements Inline {
    public Strong {
        children = List.copyOf(children);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitStrong(this);
    }
}
