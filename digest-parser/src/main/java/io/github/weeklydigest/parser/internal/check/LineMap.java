package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.util.Arrays;

/**
 * Finds lines and columns in a part of a document in logarithmic time, since one block can have very many findings.
 * Immutable.
 */
final class LineMap {
    private final SourceSpan span;
    private final int[] starts;

    private LineMap(SourceSpan span, int[] starts) {
        this.span = span;
        this.starts = starts;
    }

    /** The lines of a text that has this position in the document. */
    static LineMap of(String source, SourceSpan span) {
        return new LineMap(span, starts(source));
    }

    /** The line of a text without line ends. */
    static LineMap ofLine(SourceSpan span) {
        return new LineMap(span, new int[1]);
    }

    private static int[] starts(String source) {
        int[] starts = new int[1];
        int count = 1;
        for (int i = 1; i < source.length(); i++) {
            if (isLineEnd(source, i - 1)) {
                starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                starts[count++] = i;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static boolean isLineEnd(String source, int place) {
        char c = source.charAt(place);
        return c == '\n' || (c == '\r' && source.charAt(place + 1) != '\n');
    }

    SourceSpan span(TextRange range) {
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
