package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.parser.internal.slice.BlockSpan;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import io.github.weeklydigest.parser.internal.text.SliceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A heading or a top-level block with its source. The source is decoded, and lines are counted, on the first question,
 * because most blocks need neither.
 */
final class SourceFragment {
    private final SliceText text;
    private final int from;
    private final int to;
    private final @Nullable SourceBlock block;
    private final @Nullable SliceHeading heading;
    private @Nullable List<InlineSpan> inlines;
    private @Nullable List<BlockSpan> spans;
    private @Nullable List<NestedBlock> parts;
    private @Nullable String source;
    private @Nullable SourceSpan span;
    private @Nullable LineMap lines;

    private SourceFragment(
            SliceText text, int from, int to, @Nullable SourceBlock block, @Nullable SliceHeading heading) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.block = block;
        this.heading = heading;
    }

    static SourceFragment of(SliceText text, SourceBlock block) {
        return new SourceFragment(text, block.from(), block.to(), block, null);
    }

    static SourceFragment of(SliceText text, SliceHeading heading) {
        return new SourceFragment(text, heading.from(), heading.to(), null, heading);
    }

    /** The text of the slice. */
    SliceText text() {
        return text;
    }

    /** Where it starts in the slice's text. */
    int from() {
        return from;
    }

    /** Where it ends in the slice's text. */
    int to() {
        return to;
    }

    /** The block, none for a heading. */
    Optional<Block> block() {
        return Optional.ofNullable(block).map(SourceBlock::block);
    }

    /** Whether it is a block of a type. */
    boolean is(Class<? extends Block> type) {
        return block != null && type.isInstance(block.block());
    }

    /** The block and those in it; none if no positions can be found. */
    List<NestedBlock> parts() {
        List<NestedBlock> known = parts;
        if (known == null) {
            known = hasPositions() && block != null ? NestedBlock.allOf(this, block.block()) : List.of();
            parts = known;
        }
        return known;
    }

    /** Whether it is a block whose position can be found, and that of everything in it. */
    boolean hasPositions() {
        return block != null && block.positions() != null;
    }

    /** Whether a link may be a reference to a definition, so that its address is not where it is. */
    boolean mayRefer() {
        return block == null || block.positions() == null || block.positions().mayRefer();
    }

    /** The positions of the block and those in it, in the order of its parts. */
    List<BlockSpan> spans() {
        List<BlockSpan> known = spans;
        if (known == null) {
            known = new ArrayList<>();
            Optional<BlockSpan> all = block == null ? Optional.empty() : block.span();
            if (all.isPresent()) {
                add(all.get(), known);
            }
            spans = known;
        }
        return known;
    }

    private static void add(BlockSpan span, List<BlockSpan> spans) {
        spans.add(span);
        for (BlockSpan child : span.children()) {
            add(child, spans);
        }
    }

    /** The inlines of a heading; those inside others follow them. */
    List<InlineSpan> inlines() {
        List<InlineSpan> known = inlines;
        if (known == null) {
            known = heading == null ? List.of() : NestedBlock.flat(heading.spans());
            inlines = known;
        }
        return known;
    }

    /** Its text as it is written. */
    String source() {
        String known = source;
        if (known == null) {
            known = text.substring(from, to);
            source = known;
        }
        return known;
    }

    SourceSpan span(TextRange range) {
        return lines().span(range);
    }

    /** The lines of the source, which tell the position of a range even when the source is gone. */
    LineMap lines() {
        LineMap known = lines;
        if (known == null) {
            known = isOneLine() ? LineMap.ofLine(span()) : LineMap.of(source(), span());
            lines = known;
        }
        return known;
    }

    /**
     * Whether a line after the first one may lack the signs of the quotes that it is in, or, in a list, its indentation.
     *
     * @param quotes how many signs it should have
     * @param listed whether it should be indented
     */
    boolean mayHaveLazyLines(int quotes, boolean listed) {
        for (int line = text.nextLine(from, to); line >= 0; line = text.nextLine(line, to)) {
            int place = line;
            for (int signs = 0; signs < quotes; signs++) {
                place = skipSpace(place);
                if (place == to || text.unit(place) != '>') {
                    return true;
                }
                place++;
            }
            if (quotes > 0 && place < to && text.unit(place) == ' ') {
                place++;
            }
            if (listed && place < to && text.unit(place) > ' ' && !isItem(place)) {
                return true;
            }
        }
        return false;
    }

    /** The first place from another one on that is no space or tab. */
    int skipSpace(int place) {
        int i = place;
        while (i < to && (text.unit(i) == ' ' || text.unit(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** Whether an item of a list begins at a place, rather than the rest of a paragraph. */
    private boolean isItem(int place) {
        int i = place;
        while (i < to && text.unit(i) >= '0' && text.unit(i) <= '9') {
            i++;
        }
        String markers = i == place ? "-*+" : ".)";
        return i - place < 10
                && i + 2 < to
                && markers.indexOf(text.unit(i)) >= 0
                && text.unit(i + 1) == ' '
                && text.unit(i + 2) > ' ';
    }

    /** Whether its source has no line end. */
    boolean isOneLine() {
        return text.nextLine(from, to) < 0;
    }

    SourceSpan span() {
        SourceSpan known = span;
        if (known == null) {
            known = text.span(from, to);
            span = known;
        }
        return known;
    }

    String text(TextRange range) {
        return source().substring(range.start(), range.end());
    }

    String quoted(TextRange range) {
        return Reporter.quoted(text(range));
    }

    /** The line of text in which a place is. */
    TextRange line(int place) {
        String all = source();
        int start = place;
        while (start > 0 && all.charAt(start - 1) != '\n' && all.charAt(start - 1) != '\r') {
            start--;
        }
        return new TextRange(start, lineEnd(place));
    }

    int lineEnd(int place) {
        String all = source();
        int end = place;
        while (end < all.length() && all.charAt(end) != '\n' && all.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
