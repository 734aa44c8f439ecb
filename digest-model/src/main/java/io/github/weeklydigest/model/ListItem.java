package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * An item of a list.
 *
 * @param children its blocks
 * @since 0.1
 */
public record ListItem(List<Block> children) {
    public ListItem {
        children = List.copyOf(Objects.requireNonNull(children, "children"));
    }
}
