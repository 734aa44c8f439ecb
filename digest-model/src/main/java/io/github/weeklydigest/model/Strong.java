package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * Strong emphasis ({@code **…**}).
 *
 * @param children the emphasized content
 * @since 0.1
 */
public record Strong(List<Inline> children) implements Inline {
    public Strong {
        children = List.copyOf(Objects.requireNonNull(children, "children"));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitStrong(this);
    }
}
