package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * A row of a table below its header.
 *
 * @param cells its cells
 * @since 0.1
 */
public record TableRow(List<TableCell> cells) {
    public TableRow {
        cells = List.copyOf(Objects.requireNonNull(cells, "cells"));
    }
}
