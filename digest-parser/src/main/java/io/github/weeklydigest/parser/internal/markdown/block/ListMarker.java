package io.github.weeklydigest.parser.internal.markdown.block;

/** The marker of a list item that the last line has which was looked at. Not thread-safe; reused for all lines. */
final class ListMarker {
    private static final int MOST_DIGITS = 9;

    private int kind;
    private int number;
    private int end;
    private int contentColumn;
    private boolean empty;

    /** The bullet, or the character after the number. */
    int kind() {
        return kind;
    }

    /** The number, or -1 for a bullet. */
    int number() {
        return number;
    }

    /** Where the marker ends. */
    int end() {
        return end;
    }

    /** The column of the item's content. */
    int contentColumn() {
        return contentColumn;
    }

    /** Whether a list that begins with it can interrupt a paragraph: something follows on the line, and it starts at 1. */
    boolean interrupts() {
        return !empty && (number < 0 || number == 1);
    }

    /** Reads the marker at the next character of a line; returns whether there is one. */
    boolean read(LineCursor line) {
        byte[] bytes = line.bytes();
        int to = line.end();
        int begin = line.nextNonSpace();
        int after = begin + 1;
        kind = bytes[begin];
        number = -1;
        if (kind >= '0' && kind <= '9') {
            after = readNumber(bytes, begin, to);
            if (after < 0 || after == to || bytes[after] != '.' && bytes[after] != ')') {
                return false;
            }
            kind = bytes[after];
            after++;
        }
        if (after < to && !LineCursor.isSpace(bytes[after])) {
            return false;
        }
        end = after;
        int afterMarker = line.column() + line.indent() + after - begin;
        int content = afterMarker;
        int i = after;
        while (i < to && LineCursor.isSpace(bytes[i])) {
            content += bytes[i] == '\t' ? LineCursor.CODE_INDENT - content % LineCursor.CODE_INDENT : 1;
            i++;
        }
        empty = i == to;
        contentColumn = empty || content - afterMarker > LineCursor.CODE_INDENT ? afterMarker + 1 : content;
        return true;
    }

    /** Reads the number; returns where it ends, or -1 if it is too long. */
    private int readNumber(byte[] bytes, int begin, int to) {
        int i = begin;
        number = 0;
        while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
            if (i - begin == MOST_DIGITS) {
                return -1;
            }
            number = number * 10 + bytes[i] - '0';
            i++;
        }
        return i;
    }
}
