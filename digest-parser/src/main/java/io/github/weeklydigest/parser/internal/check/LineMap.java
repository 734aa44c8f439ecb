package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines and columns in a part of a document in logarithmic time, since one block can have very many findings. Counts
 * lines on the first question, because most blocks have no findings.
 */
final class LineMap {
    private final String source;
    private final Supplier<SourceSpan> place;
    private @Nullable SourceSpan span;
    private @Nullable Index index;

    /**
     * The lines of a text.
     *
     * @param source the text
     * @param place returns its position in the document
     */
    LineMap(String source, Supplier<SourceSpan> place) {
        this.source = source;
        this.place = place;
    }

    SourceSpan span() {
        SourceSpan known = span;
        if (known == null) {
            known = place.get();
            span = known;
        }
        return known;
    }

    SourceSpan span(TextRange range) {
        return index().span(range);
    }

    private Index index() {
        Index known = index;
        if (known == null) {
            known = new Index(span(), starts());
            index = known;
        }
        return known;
    }

    private int[] starts() {
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

    private static final class Index {
        private final SourceSpan span;
        private final int[] starts;

        Index(SourceSpan span, int[] starts) {
            this.span = span;
            this.starts = starts;
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
}
