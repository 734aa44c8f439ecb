package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * Blocks that do not belong to any other kind of item.
 *
 * @param children the blocks, in order
 * @since 0.1
 */
public record Prose(List<Block> children) implements Item {
    public Prose {
        children = List.copyOf(Objects.requireNonNull(children, "children"));
    }

    /** {@return the plain text} */
    public String plainText() {
        return PlainText.ofBlocks(children);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitProse(this);
    }
}
