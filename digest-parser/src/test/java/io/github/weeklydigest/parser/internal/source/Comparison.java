package io.github.weeklydigest.parser.internal.source;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.markdown.commonmark.CommonMark;
import io.github.weeklydigest.parser.internal.markdown.reference.LinkReferenceDefinitions;
import io.github.weeklydigest.parser.internal.slice.OutlineHeading;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.SliceReader;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.text.SliceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Describes the slices of the scanner and those of a parse of the whole document, to compare them. */
final class Comparison {
    private Comparison() {}

    /** What commonmark-java finds: the outline, then a line for each heading and block. */
    static String expected(String text, EmphasisRule rule) {
        List<Slice> slices = CommonMark.of(ParseLimits.defaults(), rule)
                .slices(text, CommonMark.text(text, 1, 0), new LinkReferenceDefinitions(), false, () -> {});
        List<OutlineHeading> outline = new ArrayList<>();
        for (Slice slice : slices) {
            Slice.SliceHeading heading = slice.heading();
            if (heading != null) {
                int line = slice.text().span(heading.from(), heading.to()).line();
                outline.add(new OutlineHeading(heading.level(), heading.children(), line));
            }
        }
        StringBuilder lines = describe(outline);
        slices.forEach(slice -> describe(lines, slice));
        return lines.toString();
    }

    /** What the scanner finds in a text that can be re-read. */
    static String actual(String text, EmphasisRule rule) {
        try (Sources.Source source = Sources.of(text, ParseLimits.defaults()).withEmphasis(rule)) {
            return describe(source.outline()) + slices(source);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the scanner finds in a source; each slice is looked at when the next one is known, as the grammar does. */
    static String slices(Sources.Source source) throws IOException {
        StringBuilder lines = new StringBuilder();
        SliceReader reader = source.open(finding -> {});
        Slice slice = reader.next();
        while (slice != null) {
            Slice next = reader.next();
            describe(lines, slice);
            slice = next;
        }
        return lines.toString();
    }

    private static StringBuilder describe(List<OutlineHeading> outline) {
        StringBuilder lines = new StringBuilder();
        outline.forEach(heading -> lines.append(heading).append('\n'));
        return lines;
    }

    private static void describe(StringBuilder lines, Slice slice) {
        SliceText text = slice.text();
        Slice.SliceHeading heading = slice.heading();
        lines.append("slice\n");
        if (heading != null) {
            lines.append(heading.level()).append(' ').append(heading.children());
            where(lines, text, heading.from(), heading.to());
        }
        for (SourceBlock block : slice.blocks()) {
            lines.append("  ").append(block.block());
            where(lines, text, block.from(), block.to());
        }
    }

    private static void where(StringBuilder lines, SliceText text, int from, int to) {
        String source = text.substring(from, to);
        lines.append(" @ ")
                .append(place(text.span(from, to)))
                .append(' ')
                .append(source)
                .append('\n');
        int half = source.length() / 2;
        if (half < source.length() && !Character.isLowSurrogate(source.charAt(half))) {
            lines.append("    half: ")
                    .append(place(text.span(from, to, half, source.length())))
                    .append('\n');
        }
        lines.append("    start: ").append(place(text.span(from, from))).append('\n');
    }

    private static String place(SourceSpan span) {
        return span + "-" + span.endLine() + ':' + span.endColumn() + " +" + span.offset() + ',' + span.length();
    }
}
