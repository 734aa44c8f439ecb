package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import io.github.weeklydigest.parser.internal.text.SliceText;
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

    /** The lines of what is between two places of a text. */
    static LineMap of(SliceText text, int from, int to) {
        int[] starts = new int[1];
        int count = 1;
        int line = from;
        for (int next = text.nextLine(line, to); next >= 0; next = text.nextLine(line, to)) {
            starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
            starts[count] = starts[count - 1] + text.codeUnits(line, next);
            count++;
            line = next;
        }
        return new LineMap(text.span(from, to), Arrays.copyOf(starts, count));
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
