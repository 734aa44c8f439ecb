package io.github.weeklydigest.model;

import java.util.List;

/**
 * A cell of a table.
 *
 * @param children its text
 * @since 0.1
 */
public record TableCell(List<Inline> children) {
    public TableCell {
        children = List.copyOf(children);
    }
}
