package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.stream.SourceSpan;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Finds lines and columns in a part of a document in logarithmic time, since one block can have very many findings. */
final class LineStarts {
    private final SourceSpan span;
    private final int[] starts;

    /**
     * The lines of a text.
     *
     * @param source the text
     * @param span where it stands in the document
     */
    LineStarts(String source, SourceSpan span) {
        this.span = span;
        starts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(1, source.length()).filter(i -> isLineEnd(source, i - 1)))
                .toArray();
    }

    private static boolean isLineEnd(String source, int place) {
        char c = source.charAt(place);
        return c == '\n' || c == '\r' && source.charAt(place + 1) != '\n';
    }

    SourceSpan span() {
        return span;
    }

    SourceSpan span(Range range) {
        int first = line(range.start());
        int last = line(Math.max(range.start(), range.end() - 1));
        return new SourceSpan(
                span.line() + first,
                column(first, range.start()),
                span.line() + last,
                column(last, range.end()),
                span.offset() + range.start(),
                range.end() - range.start());
    }

    private int line(int place) {
        int found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found : -found - 2;
    }

    private int column(int line, int place) {
        return place - starts[line] + (line == 0 ? span.column() : 1);
    }
}
