package io.github.weeklydigest.parser.internal.markdown.inline;

import io.github.weeklydigest.model.InlineCode;
import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import io.github.weeklydigest.parser.internal.markdown.rules.Characters;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Code between runs of back-ticks of equal length. */
final class CodeSpans {
    private static final int[] UNKNOWN = {};

    private final LeafSource source;

    /** Where the last run of each length starts; computed when a run is not closed, so that no later one is rescanned. */
    private int[] lastRuns = UNKNOWN;

    private int end;

    CodeSpans(LeafSource source) {
        this.source = source;
    }

    void begin() {
        lastRuns = UNKNOWN;
    }

    /** Reads the code whose opening run is at a place; {@code null} if the run is text. */
    @Nullable
    InlineCode read(int place) throws FallbackRequired {
        int content = source.skip((byte) '`', place);
        int length = content - place;
        int closing = hasNoCloser(length, place) ? source.end() : content;
        byte[] bytes = source.bytes();
        while (closing < source.end()) {
            if (bytes[closing] != '`') {
                closing++;
                continue;
            }
            int afterClosing = source.skip((byte) '`', closing);
            if (afterClosing - closing == length) {
                end = afterClosing;
                return code(content, closing);
            }
            closing = afterClosing;
        }
        if (lastRuns.length == 0) {
            lastRuns = lastRuns(place);
        }
        end = content;
        return null;
    }

    /** Where the code or the run that was read ends. */
    int end() {
        return end;
    }

    /** Whether no run of a length follows a place, if that is known. */
    private boolean hasNoCloser(int length, int place) {
        return lastRuns.length > 0 && (length >= lastRuns.length || lastRuns[length] <= place);
    }

    private int[] lastRuns(int from) {
        int[] runs = new int[8];
        for (int i = from; i < source.end(); i++) {
            if (source.at(i) == '`') {
                int run = i;
                i = source.skip((byte) '`', run);
                if (i - run >= runs.length) {
                    runs = Arrays.copyOf(runs, 2 * (i - run));
                }
                runs[i - run] = run;
            }
        }
        return runs;
    }

    private InlineCode code(int from, int to) throws FallbackRequired {
        String content = source.decode(from, to).replace('\n', ' ');
        int length = content.length();
        boolean padded = length >= 3 && content.charAt(0) == ' ' && content.charAt(length - 1) == ' ';
        return new InlineCode(padded && Characters.hasNonSpace(content) ? content.substring(1, length - 1) : content);
    }
}
