package io.github.weeklydigest.parser.internal.markdown.block;

/**
 * A line and how much of it has been read. A tab reaches to the next column that is a multiple of four; a part of it can be
 * read. Not thread-safe; reused for all lines.
 */
final class LineCursor {
    /** From this indentation on, a line is code. It is also the width of a tab. */
    static final int CODE_INDENT = 4;

    private byte[] bytes = new byte[0];
    private int base;
    private int start;
    private int end;

    private int index;
    private int column;
    private boolean inTab;
    private int nextNonSpace;
    private int nextNonSpaceColumn;
    private boolean blank;

    /**
     * Takes another line.
     *
     * @param buffer the bytes
     * @param sliceStart where the slice starts in them
     * @param from where the line starts
     * @param to where the line ends, without the line end
     */
    void begin(byte[] buffer, int sliceStart, int from, int to) {
        bytes = buffer;
        base = sliceStart;
        start = from;
        end = to;
        index = from;
        column = 0;
        inTab = false;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the slice starts in the bytes. */
    int base() {
        return base;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Up to where the line has been read. */
    int index() {
        return index;
    }

    int column() {
        return column;
    }

    /** Where the next character that is not white space is, after {@link #findNextNonSpace}. */
    int nextNonSpace() {
        return nextNonSpace;
    }

    /** How many columns of white space come before it. */
    int indent() {
        return nextNonSpaceColumn - column;
    }

    /** Whether nothing but white space is left. */
    boolean isBlank() {
        return blank;
    }

    /** Whether it is this character. */
    boolean isNext(int c) {
        return nextNonSpace < end && bytes[nextNonSpace] == c;
    }

    /** The number of columns that are left of a tab of which a part has been read, or 0. */
    int columnsLeftOfTab() {
        return inTab ? CODE_INDENT - column % CODE_INDENT : 0;
    }

    void findNextNonSpace() {
        byte[] line = bytes;
        int to = end;
        int i = index;
        int c = column;
        while (i < to) {
            byte b = line[i];
            if (b == ' ') {
                c++;
            } else if (b == '\t') {
                c += CODE_INDENT - c % CODE_INDENT;
            } else {
                break;
            }
            i++;
        }
        blank = i == to;
        nextNonSpace = i;
        nextNonSpaceColumn = c;
    }

    /** Reads the white space before the next character. */
    void skipIndent() {
        if (index != nextNonSpace) {
            index = nextNonSpace;
            column = nextNonSpaceColumn;
            inTab = false;
        }
    }

    /** Reads at most so many spaces. */
    void skipSpaces(int most) {
        int to = index;
        while (to < end && to - index < most && bytes[to] == ' ') {
            to++;
        }
        if (to != index) {
            column += to - index;
            index = to;
            inTab = false;
        }
    }

    /** Reads up to a column, which may be within a tab. */
    void goToColumn(int target) {
        if (target >= nextNonSpaceColumn) {
            index = nextNonSpace;
            column = nextNonSpaceColumn;
        }
        while (column < target && index < end) {
            column += bytes[index] == '\t' ? CODE_INDENT - column % CODE_INDENT : 1;
            index++;
        }
        inTab = column > target;
        if (inTab) {
            index--;
            column = target;
        }
    }

    /** Reads the marker of a quote, which is the next character, and a column of white space after it. */
    void skipQuoteMarker() {
        int next = nextNonSpaceColumn + 1;
        if (nextNonSpace + 1 < end && isSpace(bytes[nextNonSpace + 1])) {
            next++;
        }
        goToColumn(next);
    }

    /** The first place that does not hold a character. */
    int skip(int c, int from) {
        int i = from;
        while (i < end && bytes[i] == c) {
            i++;
        }
        return i;
    }

    /** The first place that is neither a space nor a tab. */
    int skipSpace(int from) {
        return TableLines.skipSpace(bytes, from, end);
    }

    /** Where a character is next, or -1. */
    int find(int c, int from) {
        return find(bytes, c, from, end);
    }

    static int find(byte[] bytes, int c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == c) {
                return i;
            }
        }
        return -1;
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\t';
    }
}
