package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * A block quote, except callouts.
 *
 * @param children the quoted blocks
 * @since 0.1
 */
public record Quote(List<Block> children) implements Block {
    public Quote {
        children = List.copyOf(Objects.requireNonNull(children, "children"));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitQuote(this);
    }
}
