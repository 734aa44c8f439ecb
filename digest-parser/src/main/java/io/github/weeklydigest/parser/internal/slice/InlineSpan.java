package io.github.weeklydigest.parser.internal.slice;

import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An inline and its position in the source of its top-level block or heading. Immutable. */
public final class InlineSpan {
    private static final int[] VERBATIM = {};

    private final Inline inline;
    private final int start;
    private final int end;
    private final Optional<TextRange> address;
    private final Optional<TextRange> title;
    private final List<InlineSpan> children;
    private final int[] offsets;

    private InlineSpan(
            Inline inline,
            int start,
            int end,
            Optional<TextRange> address,
            Optional<TextRange> title,
            List<InlineSpan> children,
            int[] offsets) {
        this.inline = inline;
        this.start = start;
        this.end = end;
        this.address = address;
        this.title = title;
        this.children = List.copyOf(children);
        this.offsets = offsets;
    }

    /** An inline other than text, delimiters included. */
    public static InlineSpan of(Inline inline, TextRange range, List<InlineSpan> children) {
        return new InlineSpan(
                inline, range.start(), range.end(), Optional.empty(), Optional.empty(), children, VERBATIM);
    }

    /**
     * A text.
     *
     * @param starts where each of its characters starts, then the end of the last one
     */
    public static InlineSpan text(Text text, int[] starts) {
        int last = starts.length - 1;
        boolean verbatim = true;
        for (int i = 1; i <= last && verbatim; i++) {
            verbatim = starts[i] == starts[0] + i;
        }
        return verbatim
                ? verbatim(text, starts[0])
                : new InlineSpan(text, starts[0], starts[last], Optional.empty(), Optional.empty(), List.of(), starts);
    }

    /** A text whose characters follow each other in the source as they are. */
    public static InlineSpan verbatim(Text text, int start) {
        int end = start + text.text().length();
        return new InlineSpan(text, start, end, Optional.empty(), Optional.empty(), List.of(), VERBATIM);
    }

    /** The same with the range of the address of a link or image, or of the target of a wikilink. */
    public InlineSpan withAddress(TextRange place) {
        return new InlineSpan(inline, start, end, Optional.of(place), title, children, offsets);
    }

    /** The same with the range of a title, quotation marks included. */
    public InlineSpan withTitle(TextRange place) {
        return new InlineSpan(inline, start, end, address, Optional.of(place), children, offsets);
    }

    /** An emphasis, strong emphasis or strikethrough of the same range with other children. */
    public InlineSpan withChildren(List<InlineSpan> others) {
        List<Inline> inlines = inlines(others);
        Inline changed;
        if (inline instanceof Strong) {
            changed = new Strong(inlines);
        } else if (inline instanceof Emphasis) {
            changed = new Emphasis(inlines);
        } else if (inline instanceof Strikethrough) {
            changed = new Strikethrough(inlines);
        } else {
            throw new IllegalStateException(inline.getClass() + " can't have other children");
        }
        return new InlineSpan(changed, start, end, address, title, others, offsets);
    }

    /** A part of a text, from one character to another. */
    public InlineSpan part(int from, int to) {
        String part = ((Text) inline).text().substring(from, to);
        int[] starts = new int[to - from + 1];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = place(from + i);
        }
        return text(new Text(part), starts);
    }

    /** This text and the one that follows it, as one. */
    public InlineSpan joined(InlineSpan next) {
        Text first = (Text) inline;
        Text second = (Text) next.inline;
        int[] starts = new int[first.text().length() + second.text().length() + 1];
        for (int i = 0; i < first.text().length(); i++) {
            starts[i] = place(i);
        }
        for (int i = 0; i <= second.text().length(); i++) {
            starts[first.text().length() + i] = next.place(i);
        }
        return text(new Text(first.text() + second.text()), starts);
    }

    /** Where a character of a text is; for its length, where the text ends. */
    private int place(int index) {
        return offsets.length == 0 ? start + index : offsets[index];
    }

    /** Whether it is a text whose characters follow each other in the source as they are. */
    public boolean isVerbatim() {
        return inline instanceof Text && offsets.length == 0;
    }

    /** The inline. */
    public Inline inline() {
        return inline;
    }

    /** All of it, delimiters included. */
    public TextRange range() {
        return new TextRange(start, end);
    }

    /** The address of a link or image, or the target of a wikilink, if it is written there. */
    public Optional<TextRange> address() {
        return address;
    }

    /** Whether it is nothing but its address, as a bare one is. */
    public boolean isAddress() {
        return address.isPresent()
                && address.get().start() == start
                && address.get().end() == end;
    }

    /** The title of a link or image, quotation marks included. */
    public Optional<TextRange> title() {
        return title;
    }

    /** The inlines in it; none for an image. */
    public List<InlineSpan> children() {
        return children;
    }

    /** The inlines without their positions. */
    public static List<Inline> inlines(List<InlineSpan> spans) {
        if (spans.size() == 1) {
            return List.of(spans.get(0).inline);
        }
        Inline[] inlines = new Inline[spans.size()];
        for (int i = 0; i < inlines.length; i++) {
            inlines[i] = spans.get(i).inline;
        }
        return List.of(inlines);
    }

    @Override
    public String toString() {
        return inline + "@" + range() + (offsets.length == 0 ? "" : Arrays.toString(offsets)) + children;
    }
}
