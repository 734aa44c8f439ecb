package io.github.weeklydigest.parser.internal.markdown.block;

import io.github.weeklydigest.model.Alignment;
import java.util.ArrayList;
import java.util.List;

/** The lines of tables. */
final class TableLines {
    private TableLines() {}

    /** The number of columns of a delimiter row, or 0 for any other line. */
    static int delimiterColumns(byte[] bytes, int from, int to) {
        int columns = 0;
        int pipes = 0;
        boolean anyPipe = false;
        int i = from;
        while (i < to) {
            byte c = bytes[i];
            if (c == '|') {
                i++;
                pipes++;
                if (pipes > 1) {
                    return 0;
                }
                anyPipe = true;
            } else if (c == '-' || c == ':') {
                if (pipes == 0 && columns > 0) {
                    return 0;
                }
                if (c == ':') {
                    i++;
                }
                int dashes = i;
                while (i < to && bytes[i] == '-') {
                    i++;
                }
                if (i == dashes) {
                    return 0;
                }
                if (i < to && bytes[i] == ':') {
                    i++;
                }
                columns++;
                pipes = 0;
            } else if (c == ' ' || c == '\t') {
                i++;
            } else {
                return 0;
            }
        }
        return anyPipe ? columns : 0;
    }

    /** The alignment of each column that a delimiter row sets. */
    static List<Alignment> alignments(byte[] bytes, int from, int to) {
        List<Alignment> alignments = new ArrayList<>();
        int i = from;
        while (i < to) {
            if (bytes[i] != '-' && bytes[i] != ':') {
                i++;
                continue;
            }
            boolean left = bytes[i] == ':';
            while (i < to && (bytes[i] == '-' || bytes[i] == ':')) {
                i++;
            }
            // A single colon is not a delimiter, so the last one is another than the first.
            boolean right = bytes[i - 1] == ':';
            alignments.add(
                    left && right
                            ? Alignment.CENTER
                            : left ? Alignment.LEFT : right ? Alignment.RIGHT : Alignment.NONE);
        }
        return alignments;
    }

    /** The number of cells of a row. */
    static int cells(byte[] bytes, int from, int to) {
        int cells = 0;
        int end = rowEnd(bytes, from, to);
        for (int cell = rowStart(bytes, from, to); cell < end; cell = cellEnd(bytes, cell, end) + 1) {
            cells++;
        }
        return cells;
    }

    /** Where the first cell of a row starts. */
    static int rowStart(byte[] bytes, int from, int to) {
        int start = skipSpace(bytes, from, to);
        return start < to && bytes[start] == '|' ? start + 1 : start;
    }

    /** Where the cells of a row end; no cell starts here. */
    static int rowEnd(byte[] bytes, int from, int to) {
        int start = skipSpace(bytes, from, to);
        return start < to && bytes[start] == '|' ? skipSpaceBackwards(bytes, start + 1, to) : to;
    }

    /** Where a cell ends: at the next unescaped pipe, or at the end of the row. */
    static int cellEnd(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] != '|') {
            i += isEscape(bytes, i, to) ? 2 : 1;
        }
        return i;
    }

    /** Whether here is a backslash before a pipe, which is not shown. */
    static boolean isEscape(byte[] bytes, int i, int to) {
        return bytes[i] == '\\' && i + 1 < to && bytes[i + 1] == '|';
    }

    static int skipSpace(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i++;
        }
        return i;
    }

    static int skipSpaceBackwards(byte[] bytes, int from, int to) {
        int i = to;
        while (i > from && (bytes[i - 1] == ' ' || bytes[i - 1] == '\t')) {
            i--;
        }
        return i;
    }
}
