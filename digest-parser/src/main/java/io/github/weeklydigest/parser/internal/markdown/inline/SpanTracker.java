package io.github.weeklydigest.parser.internal.markdown.inline;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.markdown.rules.Characters;
import io.github.weeklydigest.parser.internal.markdown.rules.HtmlImages;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import io.github.weeklydigest.parser.internal.text.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where the characters and tokens of a text are. Characters are remembered in runs, because nearly all of them
 * follow each other in the source as they do in the text. Reused from text to text.
 */
final class SpanTracker {
    private static final int NONE = -1;

    /** The end of a run of characters that are in the source as they are. */
    private static final int VERBATIM = -1;

    private byte[] bytes = new byte[0];
    private ContentMap places = new ContentMap();

    /** The first character of each run, and the unit at which it starts. */
    private int[] runs = new int[16];

    private int[] starts = new int[16];

    /** The unit at which all characters of a run end that is an escape or an entity, otherwise {@link #VERBATIM}. */
    private int[] ends = new int[16];

    private int count;

    private final List<InlineSpan> nodes = new ArrayList<>();

    private InlineSpan[] children = new InlineSpan[16];

    /** Where the link starts that is being made, and what is in it. */
    private int linkFrom = NONE;

    private List<InlineSpan> inLink = List.of();

    /**
     * Starts a text.
     *
     * @param source the source
     * @param map where the places of the source are
     */
    void begin(byte[] source, ContentMap map) {
        bytes = source;
        places = map;
        count = 0;
        nodes.clear();
        linkFrom = NONE;
        inLink = List.of();
    }

    private int start(int place) {
        return places.start(place);
    }

    private int end(int place) {
        return places.end(place);
    }

    /** Records characters that were decoded verbatim from the source between two places. */
    void characters(int first, int last, int firstIndex, int lastIndex) {
        int place = first;
        int index = firstIndex;
        while (place < last) {
            int unit = start(place);
            add(index, unit, VERBATIM);
            int stop = Math.min(last, places.pieceEnd(place));
            if (stop == last) {
                places.advance(last, lastIndex - index);
            } else {
                index += end(stop) - unit;
            }
            place = stop;
        }
    }

    /** Records characters that could be markup and are text: as they are written, escaped, or encoded as an entity. */
    void literal(int first, int next, int firstIndex, int lastIndex) {
        if (bytes[first] == '\\' && next == first + 2 || bytes[first] == '&' && next > first + 1) {
            add(firstIndex, start(first), end(next));
        } else {
            for (int i = firstIndex; i < lastIndex; i++) {
                add(i, start(first + i - firstIndex), VERBATIM);
            }
        }
    }

    /** Adds a run; characters from its first one on that were recorded before are dropped from the text. */
    private void add(int index, int start, int end) {
        while (count > 0 && runs[count - 1] >= index) {
            count--;
        }
        int last = count - 1;
        if (end == VERBATIM && count > 0 && ends[last] == VERBATIM && start - starts[last] == index - runs[last]) {
            return;
        }
        if (count == runs.length) {
            runs = Arrays.copyOf(runs, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        runs[count] = index;
        starts[count] = start;
        ends[count] = end;
        count++;
    }

    private int run(int index) {
        int found = Arrays.binarySearch(runs, 0, count, index);
        return found >= 0 ? found : -found - 2;
    }

    /** Where a character starts that is in a run. */
    private int start(int run, int index) {
        return ends[run] == VERBATIM ? starts[run] + index - runs[run] : starts[run];
    }

    private int end(int run, int index) {
        return ends[run] == VERBATIM ? starts[run] + index - runs[run] + 1 : ends[run];
    }

    /** A link or image is being made whose marker starts at a place. */
    void link(int place, List<InlineSpan> inside) {
        linkFrom = place;
        inLink = inside;
    }

    /** Records the token created from the source between two places; a link includes its text. */
    void node(int token, Inline inline, int first, int next) {
        int place = linkFrom == NONE ? first : linkFrom;
        List<InlineSpan> inside = inline instanceof Link ? inLink : List.of();
        InlineSpan span = InlineSpan.of(inline, new TextRange(start(place), end(next)), inside);
        linkFrom = NONE;
        inLink = List.of();
        switch (bytes[first]) {
            case ']' ->
                span = next > first + 1 && bytes[first + 1] == '(' ? withTarget(span, first + 2, next - 1) : span;
            case '[' -> span = withAddress(span, first + 2, next - 2);
            case '<' ->
                span = inline instanceof Autolink ? withAddress(span, first + 1, next - 1) : image(span, first, next);
            default -> {}
        }
        put(token, span);
    }

    /** Adds the ranges of the address and the title that a link has in its parentheses. */
    private InlineSpan withTarget(InlineSpan span, int first, int last) {
        int address = skipWhitespace(first, last);
        int addressEnd;
        int next;
        if (address < last && bytes[address] == '<') {
            address++;
            addressEnd = address;
            while (addressEnd < last && bytes[addressEnd] != '>') {
                addressEnd += bytes[addressEnd] == '\\' ? 2 : 1;
            }
            next = addressEnd + 1;
        } else {
            addressEnd = address;
            while (addressEnd < last && !Characters.isAsciiWhitespace(bytes[addressEnd])) {
                addressEnd++;
            }
            next = addressEnd;
        }
        InlineSpan found = withAddress(span, address, addressEnd);
        int title = skipWhitespace(next, last);
        int titleEnd = last;
        while (titleEnd > title && Characters.isAsciiWhitespace(bytes[titleEnd - 1])) {
            titleEnd--;
        }
        return title == titleEnd ? found : found.withTitle(new TextRange(start(title), end(titleEnd)));
    }

    private int skipWhitespace(int from, int last) {
        int i = from;
        while (i < last && Characters.isAsciiWhitespace(bytes[i])) {
            i++;
        }
        return i;
    }

    /** Adds the range of the address to an image that is written as HTML. */
    private InlineSpan image(InlineSpan span, int first, int next) {
        if (!(span.inline() instanceof Image)) {
            return span;
        }
        String tag = new String(bytes, first, next - first, StandardCharsets.UTF_8);
        return HtmlImages.address(tag)
                .map(address -> withAddress(
                        span,
                        Bytes.skipUtf16(bytes, first, address.start()),
                        Bytes.skipUtf16(bytes, first, address.end())))
                .orElse(span);
    }

    private InlineSpan withAddress(InlineSpan span, int first, int last) {
        int end = first == last ? start(first) : end(last);
        return span.withAddress(new TextRange(start(first), end));
    }

    /** Records the token created from the inlines between two delimiters. */
    void emphasis(int token, Inline inline, int firstIndex, int lastIndex, List<InlineSpan> inside) {
        int start = start(run(firstIndex), firstIndex);
        int end = end(run(lastIndex - 1), lastIndex - 1);
        put(token, InlineSpan.of(inline, new TextRange(start, end), inside));
    }

    private void put(int token, InlineSpan span) {
        while (nodes.size() <= token) {
            nodes.add(span);
        }
        nodes.set(token, span);
    }

    /** The inlines of the tokens up to another one with their positions; adjacent texts are merged. */
    List<InlineSpan> spans(TokenList tokens, DecodedText decoded, int first, int last) {
        int size = 0;
        InlineSpan text = null;
        int runFrom = 0;
        int runTo = 0;
        for (int t = first; t != last; t = tokens.next(t)) {
            boolean isText = !tokens.isNode(t);
            if (isText && tokens.isEmpty(t)) {
                continue;
            }
            if (isText && runFrom < runTo && runTo == tokens.from(t)) {
                runTo = tokens.to(t);
                continue;
            }
            text = joined(text, decoded, runFrom, runTo);
            runFrom = isText ? tokens.from(t) : 0;
            runTo = isText ? tokens.to(t) : 0;
            if (!isText) {
                if (text != null) {
                    size = child(size, text);
                    text = null;
                }
                size = child(size, nodes.get(t));
            }
        }
        text = joined(text, decoded, runFrom, runTo);
        if (text != null) {
            size = child(size, text);
        }
        return switch (size) {
            case 0 -> List.of();
            case 1 -> List.of(children[0]);
            case 2 -> List.of(children[0], children[1]);
            default -> List.of(Arrays.copyOf(children, size));
        };
    }

    private int child(int size, InlineSpan span) {
        if (size == children.length) {
            children = Arrays.copyOf(children, size * 2);
        }
        children[size] = span;
        return size + 1;
    }

    /** A text and the characters of a range, as one text. */
    private @Nullable InlineSpan joined(@Nullable InlineSpan before, DecodedText decoded, int first, int last) {
        if (first == last) {
            return before;
        }
        InlineSpan run = text(decoded, first, last);
        return before == null ? run : before.joined(run);
    }

    /** The characters of a range, which is not empty. */
    InlineSpan text(DecodedText decoded, int first, int last) {
        Text text = new Text(decoded.substring(first, last));
        int run = run(first);
        if (ends[run] == VERBATIM && (run + 1 == count || runs[run + 1] >= last)) {
            return InlineSpan.verbatim(text, start(run, first));
        }
        int[] characters = new int[last - first + 1];
        for (int i = first; i < last; i++) {
            run += run + 1 < count && runs[run + 1] == i ? 1 : 0;
            characters[i - first] = start(run, i);
        }
        characters[last - first] = end(run, last - 1);
        return InlineSpan.text(text, characters);
    }
}
