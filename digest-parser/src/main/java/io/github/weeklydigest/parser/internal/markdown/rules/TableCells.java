package io.github.weeklydigest.parser.internal.markdown.rules;

import io.github.weeklydigest.parser.ParseLimits;

/**
 * How many cells the tables of a text have at most. A row that is too short is filled up with empty cells, so a short text
 * may have a table of any size.
 */
public final class TableCells {
    private TableCells() {}

    /** How many cells are read in one part of a document at most. */
    public static long max(ParseLimits limits) {
        return 16L * limits.maxInlineLength();
    }

    /** More than any table has that an author fills in: two for each character, and some for a small table. */
    public static long allowed(long length) {
        return 64 + 2 * length;
    }

    /**
     * A bound of the number of cells: whatever may be a delimiter row makes a table of all lines from there to the next
     * blank one.
     */
    public static long atMost(String source) {
        long cells = 0;
        int columns = 0;
        int end;
        for (int from = 0; from < source.length(); from = end + 1) {
            end = lineEnd(source, from);
            int start = from;
            while (start < end && isContainer(source.charAt(start))) {
                start++;
            }
            if (start == end) {
                columns = isBlank(source, from, end) ? 0 : columns;
            } else {
                columns = Math.max(columns, delimiterColumns(source, start, end));
                cells += columns;
            }
        }
        return cells;
    }

    private static int lineEnd(String source, int from) {
        int end = from;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** What may precede a row in quotes and lists. */
    private static boolean isContainer(char c) {
        return c == ' ' || c == '\t' || c == '>';
    }

    private static boolean isBlank(String source, int from, int to) {
        return source.substring(from, to).isBlank();
    }

    /** The columns that a line sets if it may be a delimiter row, or 0. */
    private static int delimiterColumns(String source, int from, int to) {
        int columns = 0;
        boolean inColumn = false;
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            boolean delimits = c == '-' || c == ':';
            if (!delimits && c != '|' && c != ' ' && c != '\t') {
                return 0;
            }
            columns += delimits && !inColumn ? 1 : 0;
            inColumn = delimits;
        }
        return columns;
    }
}
