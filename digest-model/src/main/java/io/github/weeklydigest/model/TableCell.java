package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * A cell of a table.
 *
 * @param children its text
 * @since 0.1
 */
public record TableCell(List<Inline> children) {
    public TableCell {
        children = List.copyOf(Objects.requireNonNull(children, "children"));
    }
}
