package io.github.weeklydigest.parser.internal.markdown.block;

import io.github.weeklydigest.parser.internal.markdown.commonmark.ContentParser;
import io.github.weeklydigest.parser.internal.markdown.reference.ParsedDefinitions;
import io.github.weeklydigest.parser.internal.markdown.rules.Characters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The link reference definitions at the starts of a slice's paragraphs. They are taken off the tape. Not thread-safe.
 */
final class ParagraphDefinitions {
    private final ContentParser contents;
    private final BlockTape tape;
    private final List<DefiningLines> taken = new ArrayList<>();
    private @Nullable DefiningLines beforeHeading;

    /** Whether the open paragraph may start with definitions. */
    private boolean possible;

    ParagraphDefinitions(ContentParser contents, BlockTape tape) {
        this.contents = contents;
        this.tape = tape;
    }

    /** The definitions since the last cut. */
    List<DefiningLines> taken() {
        return taken;
    }

    /** Forgets them, except those in front of the heading that begins the next slice. */
    void cut() {
        taken.clear();
        if (beforeHeading != null) {
            taken.add(beforeHeading);
            beforeHeading = null;
        }
    }

    /** A paragraph begins. */
    void beginParagraph(byte[] bytes, int from, int to) {
        int first = from;
        while (first < to && Characters.isAsciiWhitespace(bytes[first])) {
            first++;
        }
        possible = first < to && bytes[first] == '[';
    }

    /** Whether the paragraph may start with definitions. */
    boolean arePossible() {
        return possible;
    }

    /**
     * The definitions at the start of the open paragraph.
     *
     * @param lines where its lines are on the tape
     * @param count how many there are
     */
    ParsedDefinitions find(byte[] bytes, int base, int lines, int count) {
        return possible && hasMark(bytes, base, lines, count)
                ? contents.leadingDefinitions(text(bytes, base, lines, count))
                : ParsedDefinitions.NONE;
    }

    private boolean hasMark(byte[] bytes, int base, int lines, int count) {
        for (int line = 0; line < count; line++) {
            int from = base + tape.get(lines + 2 * line);
            int to = base + tape.get(lines + 1 + 2 * line);
            for (int i = from + 1; i < to; i++) {
                if (bytes[i] == ':' && bytes[i - 1] == ']') {
                    return true;
                }
            }
        }
        return false;
    }

    private String text(byte[] bytes, int base, int lines, int count) {
        int length = count;
        for (int line = 0; line < count; line++) {
            length += tape.get(lines + 1 + 2 * line) - tape.get(lines + 2 * line);
        }
        byte[] text = new byte[length];
        int at = 0;
        for (int line = 0; line < count; line++) {
            int from = tape.get(lines + 2 * line);
            int size = tape.get(lines + 1 + 2 * line) - from;
            System.arraycopy(bytes, base + from, text, at, size);
            at += size;
            text[at++] = '\n';
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Takes the definitions that were found off the tape. */
    void take(ParsedDefinitions found, int lines) {
        possible = false;
        int count = 2 * found.lines();
        if (count > 0) {
            taken.add(new DefiningLines(found, Arrays.copyOfRange(tape.numbers(), lines, lines + count)));
            tape.remove(lines, count);
        }
    }

    /**
     * The definitions that were taken last precede a heading that begins a slice. They belong to that slice: without them,
     * the heading's first line might begin another block.
     *
     * @param sliceStart where that slice starts in the one before
     */
    void moveToNextSlice(int sliceStart) {
        beforeHeading = taken.remove(taken.size() - 1).from(sliceStart);
    }
}
