package io.github.weeklydigest.model;

import java.util.List;

/**
 * A block quote that is no callout.
 *
 * @param children what is quoted
 * @since 0.1
 */
public record Quote(List<Block> children) implements Block {
    public Quote {
        children = List.copyOf(children);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitQuote(this);
    }
}
