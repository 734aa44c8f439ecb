package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * A heading inside a quote or a list, without a section and an anchor of its own.
 *
 * @param level 1 to 6
 * @param children its text
 * @since 0.1
 */
public record Subheading(int level, List<Inline> children) implements Block {
    public Subheading {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("level " + level + " is not from 1 to 6");
        }
        children = List.copyOf(Objects.requireNonNull(children, "children"));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitSubheading(this);
    }
}
