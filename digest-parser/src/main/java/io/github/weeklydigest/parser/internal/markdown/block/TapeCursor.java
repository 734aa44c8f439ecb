package io.github.weeklydigest.parser.internal.markdown.block;

import io.github.weeklydigest.parser.internal.markdown.rules.BlockRules;
import io.github.weeklydigest.parser.internal.text.Bytes;
import java.nio.charset.StandardCharsets;

/** A place on a tape, and the source that its numbers refer to. Reused from slice to slice. */
final class TapeCursor {
    /** Bytes that may begin a link or an account, directly or as an escape. */
    private static final boolean[] LINKING = new boolean[128];

    static {
        for (char c : "[<@&\\:w".toCharArray()) {
            LINKING[c] = true;
        }
    }

    private byte[] bytes = new byte[0];
    private int base;
    private int[] tape = new int[0];
    private int at;

    /**
     * Starts at the first number.
     *
     * @param source the bytes
     * @param start the place in them from which the numbers count
     */
    void begin(byte[] source, int start, int[] numbers) {
        bytes = source;
        base = start;
        tape = numbers;
        at = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int base() {
        return base;
    }

    int[] numbers() {
        return tape;
    }

    int position() {
        return at;
    }

    /** The number here; goes on to the next one. */
    int next() {
        return tape[at++];
    }

    /** The number some numbers ahead. */
    int peek(int ahead) {
        return tape[at + ahead];
    }

    void skipNumbers(int count) {
        at += count;
    }

    /** The place of the source that the number some numbers ahead encodes. */
    int place(int ahead) {
        return base + BlockTape.place(tape[at + ahead]);
    }

    /** Skips the block that starts here. */
    void skipBlock() {
        int depth = 0;
        do {
            int op = tape[at++];
            switch (op) {
                case BlockTape.QUOTE -> {
                    depth++;
                    at++;
                }
                case BlockTape.RULE -> at += 2;
                case BlockTape.LIST, BlockTape.ITEM -> {
                    depth++;
                    at += 2;
                }
                case BlockTape.END -> depth--;
                case BlockTape.PARAGRAPH, BlockTape.HTML, BlockTape.TABLE -> at += 1 + 2 * tape[at];
                case BlockTape.HEADING -> at += 2 + 2 * tape[at + 1];
                case BlockTape.CODE -> at += 4 + 2 * tape[at + 3];
                default -> {}
            }
        } while (depth > 0);
    }

    /** Whether there may be a link or an at sign in the lines of the paragraph that starts here. */
    boolean mayLink() {
        int count = tape[at + 1];
        for (int line = 0; line < count; line++) {
            int to = base + tape[at + 3 + 2 * line];
            int i = base + tape[at + 2 + 2 * line];
            while (i < to) {
                byte b = bytes[i];
                if (b >= 0
                        && LINKING[b]
                        && (b != ':' && b != 'w' || i + 1 < to && bytes[i + 1] == (b == ':' ? '/' : b))) {
                    return true;
                }
                i = b >= 0 ? i + 1 : Bytes.skipNonAscii(bytes, i, to);
            }
        }
        return false;
    }

    /** Whether the text of the quote that starts here may begin with a callout's marker, escaped or not. */
    boolean mayBeNote() {
        if (tape[at + 2] != BlockTape.PARAGRAPH) {
            return false;
        }
        int first = bytes[base + tape[at + 4]];
        return first == '[' || first == '\\' || first == '&' || first >= 0 && first <= ' ';
    }

    /** Whether the block that starts here, the first one of a quote, begins with a callout's marker in its source. */
    boolean startsWithCallout() {
        if (tape[at] != BlockTape.PARAGRAPH) {
            return false;
        }
        int to = place(3);
        int from = TableLines.skipSpace(bytes, place(2), to);
        return from < to
                && bytes[from] == '['
                && BlockRules.isCallout(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    /** Whether the line that starts here has nothing but spaces and tabs. */
    boolean isBlankLine(int ahead) {
        int to = place(ahead + 1);
        return TableLines.skipSpace(bytes, place(ahead), to) == to;
    }
}
