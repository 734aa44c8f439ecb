package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.text.SliceText;
import io.github.weeklydigest.stream.SourceSpan;
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
 * @param parts the block and those in it, as far as they are found
 * @param pieces the inlines of a heading
 * @param lines where its lines start, to find places fast
 */
record Passage(
        SliceText text,
        int from,
        int to,
        String source,
        Optional<Block> block,
        List<Placed> parts,
        List<Piece> pieces,
        LineStarts lines) {
    static Passage of(SliceText text, SourceBlock block) {
        String source = text.substring(block.from(), block.to());
        Block content = block.block();
        List<Placed> parts = isPlain(content, source)
                ? List.of(new Placed(content, trimmed(source), Optional.empty(), Optional.empty(), List.of()))
                : Layout.of(content, source);
        LineStarts lines = new LineStarts(source, () -> text.span(block.from(), block.to()));
        return new Passage(text, block.from(), block.to(), source, Optional.of(content), parts, List.of(), lines);
    }

    static Passage of(SliceText text, SliceHeading heading) {
        String source = text.substring(heading.from(), heading.to());
        List<Piece> pieces = Layout.heading(heading.children(), source);
        LineStarts lines = new LineStarts(source, () -> text.span(heading.from(), heading.to()));
        return new Passage(text, heading.from(), heading.to(), source, Optional.empty(), List.of(), pieces, lines);
    }

    /** Whether a block is a text without a character of markup, as most are; its inlines need not be placed. */
    private static boolean isPlain(Block block, String source) {
        if (!(block instanceof Paragraph paragraph)
                || paragraph.children().size() != 1
                || !(paragraph.children().get(0) instanceof Text)) {
            return false;
        }
        return source.indexOf('*') < 0 && source.indexOf('`') < 0 && source.indexOf('[') < 0 && source.indexOf(']') < 0;
    }

    private static Range trimmed(String source) {
        return new Range(
                source.length() - source.stripLeading().length(),
                source.stripTrailing().length());
    }

    /** Whether its inlines are not placed, since there is but text. */
    boolean isPlain() {
        return parts.size() == 1
                && parts.get(0).block() instanceof Paragraph
                && parts.get(0).pieces().isEmpty();
    }

    SourceSpan span(Range range) {
        return lines.span(range);
    }

    SourceSpan span() {
        return lines.span();
    }

    String text(Range range) {
        return source.substring(range.start(), range.end());
    }

    String quoted(Range range) {
        return Reporter.quoted(text(range));
    }

    /** The line of text in which a place is. */
    Range line(int place) {
        int start = place;
        while (start > 0 && source.charAt(start - 1) != '\n' && source.charAt(start - 1) != '\r') {
            start--;
        }
        return new Range(start, lineEnd(place));
    }

    int lineEnd(int place) {
        int end = place;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
