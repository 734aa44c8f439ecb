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

/** Remembers where the characters and tokens of a text are. Reused from text to text. */
final class SpanTracker {
    private static final int NONE = -1;

    private byte[] bytes = new byte[0];
    private int from;
    private int[] units = new int[0];

    /** Where each decoded character starts and ends. */
    private int[] starts = new int[0];

    private int[] ends = new int[0];

    private final List<InlineSpan> nodes = new ArrayList<>();

    /** Where the link starts that is being made, and what is in it. */
    private int linkFrom = NONE;

    private List<InlineSpan> inLink = List.of();

    /**
     * Starts a text.
     *
     * @param source the source
     * @param first where the text starts
     * @param last where it ends
     * @param places where each byte of it is
     */
    void begin(byte[] source, int first, int last, int[] places) {
        bytes = source;
        from = first;
        units = places;
        nodes.clear();
        linkFrom = NONE;
        inLink = List.of();
        if (starts.length < last - first + 2) {
            starts = new int[2 * (last - first + 2)];
            ends = new int[starts.length];
        }
    }

    private int start(int place) {
        return units[place - from];
    }

    private int end(int place) {
        return units[place - 1 - from] + 1;
    }

    /** Records characters that were decoded verbatim; the first has the given index. */
    void characters(int first, int last, int index) {
        int character = index;
        for (int i = first; i < last; i++) {
            byte b = bytes[i];
            if ((b & 0xC0) == 0x80) {
                continue;
            }
            int unit = units[i - from];
            set(character++, unit, unit + 1);
            if ((b & 0xF8) == 0xF0) {
                set(character++, unit + 1, unit + 2);
            }
        }
    }

    /** Records characters that could be markup and are text: as they are written, escaped, or encoded as an entity. */
    void literal(int first, int next, int firstIndex, int lastIndex) {
        if (bytes[first] == '\\' && next == first + 2 || bytes[first] == '&' && next > first + 1) {
            for (int i = firstIndex; i < lastIndex; i++) {
                set(i, start(first), end(next));
            }
        } else {
            for (int i = firstIndex; i < lastIndex; i++) {
                int place = first + i - firstIndex;
                set(i, start(place), end(place + 1));
            }
        }
    }

    private void set(int index, int start, int end) {
        if (index == starts.length) {
            starts = Arrays.copyOf(starts, 2 * index);
            ends = Arrays.copyOf(ends, 2 * index);
        }
        starts[index] = start;
        ends[index] = end;
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
        int addressEnd = first;
        while (addressEnd < last && !Characters.isAsciiWhitespace(bytes[addressEnd])) {
            addressEnd++;
        }
        InlineSpan found = withAddress(span, first, addressEnd);
        int title = addressEnd;
        while (title < last && Characters.isAsciiWhitespace(bytes[title])) {
            title++;
        }
        int titleEnd = last;
        while (titleEnd > title && Characters.isAsciiWhitespace(bytes[titleEnd - 1])) {
            titleEnd--;
        }
        return title == titleEnd ? found : found.withTitle(new TextRange(start(title), end(titleEnd)));
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
        put(token, InlineSpan.of(inline, new TextRange(starts[firstIndex], ends[lastIndex - 1]), inside));
    }

    private void put(int token, InlineSpan span) {
        while (nodes.size() <= token) {
            nodes.add(span);
        }
        nodes.set(token, span);
    }

    /** The inlines of the tokens up to another one with their positions; adjacent texts are merged. */
    List<InlineSpan> spans(TokenList tokens, DecodedText decoded, int first, int last) {
        List<InlineSpan> found = new ArrayList<>();
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
                    found.add(text);
                    text = null;
                }
                found.add(nodes.get(t));
            }
        }
        text = joined(text, decoded, runFrom, runTo);
        if (text != null) {
            found.add(text);
        }
        return found;
    }

    /** A text and the characters of a range, as one text. */
    private @Nullable InlineSpan joined(@Nullable InlineSpan before, DecodedText decoded, int first, int last) {
        if (first == last) {
            return before;
        }
        int[] places = Arrays.copyOfRange(starts, first, last + 1);
        places[last - first] = ends[last - 1];
        InlineSpan run = InlineSpan.text(new Text(decoded.substring(first, last)), places);
        return before == null ? run : before.joined(run);
    }
}
