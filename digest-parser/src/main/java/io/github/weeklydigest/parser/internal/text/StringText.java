package io.github.weeklydigest.parser.internal.text;

import io.github.weeklydigest.diagnostic.SourceSpan;
import java.util.Arrays;

/** A text held as a string; places are indices of UTF-16 code units. */
public final class StringText implements SliceText {
    private final String source;
    private final int firstLine;
    private final long firstOffset;
    private final int[] lineStarts;

    /**
     * A part of a document.
     *
     * @param source the part, from the start of a line
     * @param firstLine the number of that line
     * @param firstOffset the code units before it
     */
    public StringText(String source, int firstLine, long firstOffset) {
        this.source = source;
        this.firstLine = firstLine;
        this.firstOffset = firstOffset;
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\n' || c == '\r' && !source.startsWith("\n", i + 1)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        this.lineStarts = Arrays.copyOf(starts, count);
    }

    @Override
    public String substring(int from, int to) {
        return source.substring(from, to);
    }

    @Override
    public int unit(int place) {
        return source.charAt(place);
    }

    @Override
    public int nextLine(int place, int to) {
        int line = line(place);
        return line < lineStarts.length && lineStarts[line] < to ? lineStarts[line] : -1;
    }

    @Override
    public int codeUnits(int from, int to) {
        return to - from;
    }

    @Override
    public boolean hasDirectionControl() {
        return source.chars().anyMatch(DirectionControls::isOne);
    }

    @Override
    public SourceSpan span(int from, int to) {
        int line = line(from);
        int endLine = line(Math.max(from, to - 1));
        return new SourceSpan(
                firstLine + line - 1,
                from - lineStarts[line - 1] + 1,
                firstLine + endLine - 1,
                to - lineStarts[endLine - 1] + 1,
                firstOffset + from,
                to - from);
    }

    @Override
    public SourceSpan span(int from, int to, int start, int end) {
        return span(from + start, from + end);
    }

    private int line(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
