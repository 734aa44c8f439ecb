package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.slice.BlockSpan;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import io.github.weeklydigest.parser.internal.text.SliceText;
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
    private final List<InlineSpan> inlines;
    private @Nullable List<NestedBlock> parts;
    private @Nullable String source;
    private @Nullable SourceSpan span;
    private @Nullable LineMap lines;

    private SourceFragment(SliceText text, int from, int to, @Nullable SourceBlock block, List<InlineSpan> inlines) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.block = block;
        this.inlines = inlines;
    }

    static SourceFragment of(SliceText text, SourceBlock block) {
        return new SourceFragment(text, block.from(), block.to(), block, List.of());
    }

    static SourceFragment of(SliceText text, SliceHeading heading) {
        return new SourceFragment(text, heading.from(), heading.to(), null, NestedBlock.flat(heading.spans()));
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

    /** The position of the block and everything in it; none for a heading, and if no positions were recorded. */
    Optional<BlockSpan> blockSpan() {
        return block == null ? Optional.empty() : block.span();
    }

    /** The block and those in it; none if no positions were recorded. */
    List<NestedBlock> parts() {
        List<NestedBlock> known = parts;
        if (known == null) {
            known = blockSpan().map(NestedBlock::allOf).orElse(List.of());
            parts = known;
        }
        return known;
    }

    /** The inlines of a heading; those inside others follow them. */
    List<InlineSpan> inlines() {
        return inlines;
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

    /** The text of a paragraph that has no character of markup, as most have none. */
    @Nullable
    Text plainText() {
        Optional<BlockSpan> all = blockSpan();
        if (all.isEmpty()
                || all.get().inlines().size() != 1
                || !(all.get().block() instanceof Paragraph)
                || !(all.get().inlines().get(0).inline() instanceof Text only)) {
            return null;
        }
        String it = only.text();
        boolean plain = it.indexOf('*') < 0 && it.indexOf('`') < 0 && it.indexOf('[') < 0 && it.indexOf(']') < 0;
        return plain ? only : null;
    }

    SourceSpan span(TextRange range) {
        return lines().span(range);
    }

    /** The lines of the source, which tell the position of a range even when the source is gone. */
    LineMap lines() {
        LineMap known = lines;
        if (known == null) {
            known = LineMap.of(text, from, to);
            lines = known;
        }
        return known;
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
