package io.github.weeklydigest.parser.internal.scan;

import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.markdown.CommonMark;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.SliceReader;
import io.github.weeklydigest.parser.internal.slice.SliceText;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Compares the slices of the scanner with those of a parse of the whole document. */
final class Comparison {
    static final CommonMark COMMON_MARK = new CommonMark();

    private Comparison() {}

    /** What commonmark-java finds, one line for each heading and block. */
    static String expected(String text) {
        return describe(COMMON_MARK.slices(text));
    }

    /** What the scanner finds. */
    static String actual(InputStream bytes) throws IOException {
        List<Slice> slices = new ArrayList<>();
        try (SliceReader reader =
                new SliceScanner(bytes, ParseLimits.defaults(), finding -> {}, COMMON_MARK)) {
            for (Slice slice = reader.next(); slice != null; slice = reader.next()) {
                slices.add(slice);
            }
        }
        return describe(slices);
    }

    static String actual(String text) {
        try {
            return actual(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String describe(List<Slice> slices) {
        StringBuilder lines = new StringBuilder();
        for (Slice slice : slices) {
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
        return lines.toString();
    }

    private static void where(StringBuilder lines, SliceText text, int from, int to) {
        io.github.weeklydigest.stream.SourceSpan span = text.span(from, to);
        lines.append(" @ ")
                .append(span.line())
                .append(':')
                .append(span.column())
                .append('-')
                .append(span.endLine())
                .append(':')
                .append(span.endColumn())
                .append(" +")
                .append(span.offset())
                .append(',')
                .append(span.length())
                .append(' ')
                .append(text.substring(from, to).replace("\n", "\\n").replace("\r", "\\r"))
                .append('\n');
    }
}
