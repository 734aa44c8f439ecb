package io.github.weeklydigest.parser.internal.markdown.block;

import io.github.weeklydigest.parser.internal.markdown.rules.Characters;
import org.jspecify.annotations.Nullable;

/** Recognizes the first lines of blocks. The next character of the line is where the block would begin. */
final class BlockStarts {
    private static final int MOST_DIGITS = 9;
    private static final int MOST_HEADING_LEVELS = 6;
    private static final int LEAST_FENCE = 3;
    private static final int LEAST_RULE = 3;

    private BlockStarts() {}

    /**
     * The number signs of a heading.
     *
     * @param level how many there are
     * @param from where the content starts
     * @param to where it ends
     */
    record Atx(int level, int from, int to) {
        /** Where the content starts and ends, counted from a place; nothing without content. */
        int[] content(int place) {
            return from < to ? new int[] {from - place, to - place} : new int[0];
        }
    }

    /**
     * The marker of a list item.
     *
     * @param kind the bullet, or the character after the number
     * @param number the number, or -1 for a bullet
     * @param end where the marker ends
     * @param contentColumn the column of the item's content
     * @param empty whether nothing follows on the line
     */
    record ListMarker(int kind, int number, int end, int contentColumn, boolean empty) {
        /** Whether a list that begins with it can interrupt a paragraph. */
        boolean interrupts() {
            return !empty && (number < 0 || number == 1);
        }
    }

    static @Nullable Atx atx(LineCursor line) {
        byte[] bytes = line.bytes();
        int to = line.end();
        int end = line.skip('#', line.nextNonSpace());
        int level = end - line.nextNonSpace();
        if (level > MOST_HEADING_LEVELS || end < to && !LineCursor.isSpace(bytes[end])) {
            return null;
        }
        int from = end;
        while (from < to && Characters.isAsciiWhitespace(bytes[from])) {
            from++;
        }
        return new Atx(level, from, atxEnd(line, from));
    }

    /** Where an ATX heading's content ends: before white space and a closing run of number signs. */
    private static int atxEnd(LineCursor line, int from) {
        byte[] bytes = line.bytes();
        int to = line.end();
        int end = from;
        boolean mayClose = true;
        int i = from;
        while (i < to) {
            byte c = bytes[i];
            if (c == '#' && mayClose) {
                i = line.skip('#', i);
                int space = i;
                while (i < to && Characters.isAsciiWhitespace(bytes[i])) {
                    i++;
                }
                if (i < to) {
                    end = i;
                }
                mayClose = i > space;
            } else {
                i++;
                mayClose = LineCursor.isSpace(c);
                if (!mayClose) {
                    end = i;
                }
            }
        }
        return end;
    }

    /** Whether the line underlines a heading with such characters, of which the next one is the first. */
    static boolean isUnderline(LineCursor line, int c) {
        return line.skipSpace(line.skip(c, line.nextNonSpace() + 1)) == line.end();
    }

    /** Returns the length of the fence, or 0 if the line has no fence. */
    static int fenceLength(LineCursor line, int c) {
        int end = line.skip(c, line.nextNonSpace());
        int length = end - line.nextNonSpace();
        return length < LEAST_FENCE || c == '`' && line.find('`', end) >= 0 ? 0 : length;
    }

    /** Whether the line closes code after such a fence. */
    static boolean closesFence(LineCursor line, int c, int length) {
        if (line.indent() >= LineCursor.CODE_INDENT || line.isBlank()) {
            return false;
        }
        int end = line.skip(c, line.nextNonSpace());
        return end - line.nextNonSpace() >= length && line.skipSpace(end) == line.end();
    }

    /** Whether the line is a thematic break of the next character. */
    static boolean isRule(LineCursor line) {
        byte[] bytes = line.bytes();
        int to = line.end();
        byte c = bytes[line.nextNonSpace()];
        int count = 0;
        for (int i = line.nextNonSpace(); i < to; i++) {
            if (bytes[i] == c) {
                count++;
            } else if (!LineCursor.isSpace(bytes[i])) {
                return false;
            }
        }
        return count >= LEAST_RULE;
    }

    static @Nullable ListMarker listMarker(LineCursor line) {
        byte[] bytes = line.bytes();
        int to = line.end();
        int begin = line.nextNonSpace();
        int kind = bytes[begin];
        int number = -1;
        int end = begin + 1;
        if (kind >= '0' && kind <= '9') {
            end = begin;
            number = 0;
            while (end < to && bytes[end] >= '0' && bytes[end] <= '9') {
                if (end - begin == MOST_DIGITS) {
                    return null;
                }
                number = number * 10 + bytes[end] - '0';
                end++;
            }
            if (end == to || bytes[end] != '.' && bytes[end] != ')') {
                return null;
            }
            kind = bytes[end];
            end++;
        }
        if (end < to && !LineCursor.isSpace(bytes[end])) {
            return null;
        }
        int afterMarker = line.column() + line.indent() + end - begin;
        int content = afterMarker;
        int i = end;
        while (i < to && LineCursor.isSpace(bytes[i])) {
            content += bytes[i] == '\t' ? LineCursor.CODE_INDENT - content % LineCursor.CODE_INDENT : 1;
            i++;
        }
        boolean empty = i == to;
        if (empty || content - afterMarker > LineCursor.CODE_INDENT) {
            content = afterMarker + 1;
        }
        return new ListMarker(kind, number, end, content, empty);
    }
}
