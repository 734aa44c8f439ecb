package io.github.weeklydigest.parser.internal.markdown.block;

import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Table;
import io.github.weeklydigest.model.TableCell;
import io.github.weeklydigest.model.TableRow;
import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the lines of a table into the table. Not thread-safe; one per document. */
final class TableBuilder {
    private static final TableCell EMPTY = new TableCell(List.of());

    private final Content content;
    private final @Nullable SpanRecorder recorder;
    private byte[] unescaped = new byte[64];

    /**
     * A builder of tables.
     *
     * @param content parses the content of a cell
     * @param recorder records positions, if they are wanted
     */
    TableBuilder(Content content, @Nullable SpanRecorder recorder) {
        this.content = content;
        this.recorder = recorder;
    }

    /** Reads the content of a cell. */
    interface Content {
        /** The inlines between two places, neither of them at white space. */
        List<Inline> read(byte[] source, int from, int to) throws FallbackRequired;
    }

    /**
     * The table.
     *
     * @param bytes the source
     * @param base where places are counted from in it
     * @param places where each line starts and ends
     * @param at where the first of the lines is in the places
     * @param count the number of lines
     */
    Table table(byte[] bytes, int base, int[] places, int at, int count) throws FallbackRequired {
        int from = base + places[at];
        int to = base + places[at + 1];
        int columns = TableLines.cells(bytes, from, to);
        List<TableCell> header = row(bytes, from, to, columns);
        List<TableRow> rows = new ArrayList<>(count - 2);
        for (int line = at + 4; line < at + 2 * count; line += 2) {
            rows.add(new TableRow(row(bytes, base + places[line], base + places[line + 1], columns)));
        }
        return new Table(
                TableLines.alignments(bytes, base + places[at + 2], base + places[at + 3])
                        .subList(0, columns),
                header,
                rows);
    }

    /** A row, filled up with empty cells; what are too many are left out. */
    private List<TableCell> row(byte[] bytes, int from, int to, int columns) throws FallbackRequired {
        int end = TableLines.rowEnd(bytes, from, to);
        int start = TableLines.rowStart(bytes, from, to);
        if (columns == 1) {
            int first = start < end ? TableLines.cellEnd(bytes, start, end) : start;
            TableCell cell = start < end ? cell(bytes, start, first) : EMPTY;
            drop(bytes, first + 1, end);
            return List.of(cell);
        }
        List<TableCell> cells = new ArrayList<>(columns);
        while (start < end && cells.size() < columns) {
            int cellEnd = TableLines.cellEnd(bytes, start, end);
            cells.add(cell(bytes, start, cellEnd));
            start = cellEnd + 1;
        }
        drop(bytes, start, end);
        cells.addAll(Collections.nCopies(columns - cells.size(), EMPTY));
        return cells;
    }

    /** Records the cells beyond the columns. */
    private void drop(byte[] bytes, int from, int to) {
        int start = TableLines.skipSpace(bytes, from, to);
        if (recorder != null && start < to) {
            int end = TableLines.skipSpaceBackwards(bytes, start, to);
            recorder.drop(start, end > start && bytes[end - 1] == '|' ? end - 1 : end);
        }
    }

    private TableCell cell(byte[] bytes, int from, int to) throws FallbackRequired {
        int start = TableLines.skipSpace(bytes, from, to);
        int end = TableLines.skipSpaceBackwards(bytes, start, to);
        if (start == end) {
            return EMPTY;
        }
        if (recorder != null) {
            recorder.beginContent();
        }
        for (int i = start; i < end; i++) {
            if (TableLines.isEscape(bytes, i, end)) {
                // The array is replaced if it is too small, so its length comes first.
                int length = unescape(bytes, start, end);
                return new TableCell(content.read(unescaped, 0, length));
            }
        }
        addContent(start, end);
        return new TableCell(content.read(bytes, start, end));
    }

    /** Copies a cell without the backslashes before its pipes, and returns its length. */
    private int unescape(byte[] bytes, int from, int to) {
        if (unescaped.length < to - from) {
            unescaped = new byte[to - from];
        }
        int length = 0;
        int added = from;
        for (int i = from; i < to; i++) {
            if (TableLines.isEscape(bytes, i, to)) {
                addContent(added, i);
                i++;
                added = i;
            }
            unescaped[length++] = bytes[i];
        }
        addContent(added, to);
        return length;
    }

    private void addContent(int from, int to) {
        if (recorder != null) {
            recorder.addContent(from, to);
        }
    }
}
