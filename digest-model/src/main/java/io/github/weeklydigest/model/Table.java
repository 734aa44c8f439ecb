package io.github.weeklydigest.model;

import java.util.List;

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
        alignments = List.copyOf(alignments);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitTable(this);
    }
}
