package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import io.github.weeklydigest.parser.internal.text.SliceText;
import java.util.List;
import java.util.Optional;

/**
 * A heading or a top-level block with its source.
 *
 * @param text the text of the slice
 * @param from where it starts in the slice's text
 * @param to where it ends in the slice's text
 * @param source its text
 * @param block the block, none for a heading
 * @param parts the block and those in it; none if no positions were recorded
 * @param inlines the inlines of a heading; those inside others follow them
 * @param lines where its lines start, to find places fast
 */
record SourceFragment(
        SliceText text,
        int from,
        int to,
        String source,
        Optional<Block> block,
        List<NestedBlock> parts,
        List<InlineSpan> inlines,
        LineMap lines) {
    static SourceFragment of(SliceText text, SourceBlock block) {
        List<NestedBlock> parts =
                block.span().isPresent() ? NestedBlock.allOf(block.span().get()) : List.of();
        String source = source(text, block, parts);
        LineMap lines = new LineMap(source, () -> text.span(block.from(), block.to()));
        return new SourceFragment(
                text, block.from(), block.to(), source, Optional.of(block.block()), parts, List.of(), lines);
    }

    /** The source of a block: that of a paragraph without markup is its text, if the block holds nothing else. */
    private static String source(SliceText text, SourceBlock block, List<NestedBlock> parts) {
        if (parts.size() == 1 && parts.get(0).inlines().size() == 1) {
            InlineSpan only = parts.get(0).inlines().get(0);
            boolean whole = only.isVerbatim()
                    && only.range().equals(parts.get(0).range())
                    && only.range().start() == 0
                    && text.unit(block.to() - 1) > ' ';
            // A NUL of the source is U+FFFD in the text.
            if (whole && ((Text) only.inline()).text().indexOf('\uFFFD') < 0) {
                return ((Text) only.inline()).text();
            }
        }
        return text.substring(block.from(), block.to());
    }

    static SourceFragment of(SliceText text, SliceHeading heading) {
        String source = text.substring(heading.from(), heading.to());
        List<InlineSpan> inlines = NestedBlock.flat(heading.spans());
        LineMap lines = new LineMap(source, () -> text.span(heading.from(), heading.to()));
        return new SourceFragment(
                text, heading.from(), heading.to(), source, Optional.empty(), List.of(), inlines, lines);
    }

    /** Whether it is a text without a character of markup, as most are. */
    boolean isPlain() {
        return parts.size() == 1
                && parts.get(0).inlines().size() == 1
                && parts.get(0).block() instanceof Paragraph
                && parts.get(0).inlines().get(0).inline() instanceof Text
                && source.indexOf('*') < 0
                && source.indexOf('`') < 0
                && source.indexOf('[') < 0
                && source.indexOf(']') < 0;
    }

    SourceSpan span(TextRange range) {
        return lines.span(range);
    }

    SourceSpan span() {
        return lines.span();
    }

    String text(TextRange range) {
        return source.substring(range.start(), range.end());
    }

    String quoted(TextRange range) {
        return Reporter.quoted(text(range));
    }

    /** The line of text in which a place is. */
    TextRange line(int place) {
        int start = place;
        while (start > 0 && source.charAt(start - 1) != '\n' && source.charAt(start - 1) != '\r') {
            start--;
        }
        return new TextRange(start, lineEnd(place));
    }

    int lineEnd(int place) {
        int end = place;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
