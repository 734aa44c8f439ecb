package io.github.weeklydigest.parser.internal.scan;

/** What tells a table from a paragraph: its first two lines. */
final class TableStart {
    private TableStart() {}

    /** The number of columns that a delimiter row sets, or 0 if the line is none. */
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

    /** The number of cells of a header row. */
    static int cells(byte[] bytes, int from, int to) {
        int start = from;
        while (start < to && (bytes[start] == ' ' || bytes[start] == '\t')) {
            start++;
        }
        int end = to;
        if (start < to && bytes[start] == '|') {
            start++;
            while (end > start && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) {
                end--;
            }
        }
        int cells = 0;
        boolean open = false;
        for (int i = start; i < end; i++) {
            if (bytes[i] == '|') {
                cells++;
                open = false;
            } else {
                open = true;
                if (bytes[i] == '\\' && i + 1 < end && bytes[i + 1] == '|') {
                    i++;
                }
            }
        }
        return open ? cells + 1 : cells;
    }
}
