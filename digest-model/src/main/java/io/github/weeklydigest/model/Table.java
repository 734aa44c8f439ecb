package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * A table.
 *
 * @param alignments one for each column
 * @param header the cells of the header row
 * @param rows the rows below it, each with as many cells as there are columns
 * @since 0.1
 */
public record Table(List<Alignment> alignments, List<TableCell> header, List<TableRow> rows) implements Block {
    public Table {
        alignments = List.copyOf(Objects.requireNonNull(alignments, "alignments"));
        header = List.copyOf(Objects.requireNonNull(header, "header"));
        rows = List.copyOf(Objects.requireNonNull(rows, "rows"));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitTable(this);
    }
}
