package io.github.weeklydigest.parser.internal.markdown.block;

import io.github.weeklydigest.parser.internal.markdown.rules.Characters;

/** Recognizes the first lines of blocks. The next character of the line is where the block would begin. */
final class BlockStarts {
    private static final int MOST_HEADING_LEVELS = 6;
    private static final int LEAST_FENCE = 3;
    private static final int LEAST_RULE = 3;

    private BlockStarts() {}

    /** The level of the heading that the line is, or 0. */
    static int headingLevel(LineCursor line) {
        int end = line.skip('#', line.nextNonSpace());
        int level = end - line.nextNonSpace();
        return level > MOST_HEADING_LEVELS || end < line.end() && !LineCursor.isSpace(line.bytes()[end]) ? 0 : level;
    }

    /**
     * Where the content of a heading starts and ends, counted from a place; nothing without content.
     *
     * @param level how many number signs it has
     */
    static int[] headingContent(LineCursor line, int level, int place) {
        int from = line.nextNonSpace() + level;
        while (from < line.end() && Characters.isAsciiWhitespace(line.bytes()[from])) {
            from++;
        }
        int to = headingEnd(line, from);
        return from < to ? new int[] {from - place, to - place} : new int[0];
    }

    /** Where an ATX heading's content ends: before white space and a closing run of number signs. */
    private static int headingEnd(LineCursor line, int from) {
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
}
