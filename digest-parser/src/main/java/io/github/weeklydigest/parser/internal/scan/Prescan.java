package io.github.weeklydigest.parser.internal.scan;

import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.markdown.CommonMark;
import io.github.weeklydigest.parser.internal.markdown.Definitions;
import io.github.weeklydigest.parser.internal.scan.BlockBuilder.ForeignSlice;
import io.github.weeklydigest.parser.internal.scan.LineInput.ExcessException;
import io.github.weeklydigest.parser.internal.slice.OutlineHeading;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.SliceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is known of a document before it is read: its top-level headings and its link reference definitions. */
public final class Prescan {
    private final ParseLimits limits;
    private final CommonMark commonMark;
    private final Definitions definitions = new Definitions();
    private final List<Found> found = new ArrayList<>();
    private final LineInput lines;
    private final BlockScanner scanner;
    private int line;
    private int sliceLine = 1;

    /**
     * What makes headings: the content of one, or a part of the document that only commonmark-java can read.
     *
     * @param underlined whether the heading has a line below it instead of number signs before it
     */
    private record Found(int line, int level, boolean underlined, byte[] content) {
        static final int FOREIGN = 0;
    }

    private Prescan(InputStream input, ParseLimits limits, EmphasisRule emphasis) {
        this.limits = limits;
        commonMark = CommonMark.of(limits, emphasis);
        lines = new LineInput(input, limits, 0);
        scanner = new BlockScanner(commonMark, CommonMark.maxOpenBlocks(limits));
    }

    /**
     * Looks through a document up to its end or to where it exceeds a limit, which is reported when it is read.
     *
     * @param input its bytes; not closed
     * @param limits what is accepted
     */
    public static Prescan of(InputStream input, ParseLimits limits) throws IOException {
        return of(input, limits, EmphasisRule.COMMON_MARK);
    }

    /** The same with a rule for emphasis. */
    public static Prescan of(InputStream input, ParseLimits limits, EmphasisRule emphasis) throws IOException {
        Prescan prescan = new Prescan(input, limits, emphasis);
        try {
            prescan.read();
        } catch (ExcessException excess) {
            // The reader comes to the same place and reports it.
            prescan.scanner.cut();
        }
        return prescan;
    }

    /** The definitions. */
    public Definitions definitions() {
        return definitions;
    }

    /** The headings in order. */
    public List<OutlineHeading> headings() {
        List<OutlineHeading> headings = new ArrayList<>();
        BlockBuilder builder = new BlockBuilder(commonMark, definitions, limits.maxInlineLength());
        for (Found part : found) {
            if (part.level == Found.FOREIGN) {
                foreignHeadings(part, headings);
            } else {
                headings.add(new OutlineHeading(part.level, children(builder, part), part.line));
            }
        }
        return headings;
    }

    private List<Inline> children(BlockBuilder builder, Found part) {
        try {
            return builder.heading(part.content, new int[] {0, part.content.length}, 1);
        } catch (ForeignSlice tooHard) {
            String content = new String(part.content, StandardCharsets.UTF_8);
            if (part.underlined) {
                return commonMark.inlines(content, definitions);
            }
            String source = "# " + content;
            SliceText text = CommonMark.text(source, part.line, 0);
            Slice.SliceHeading heading = commonMark
                    .slices(source, text, definitions, CommonMark.Notices.NONE)
                    .get(0)
                    .heading();
            return heading == null ? List.of() : heading.children();
        }
    }

    private void foreignHeadings(Found part, List<OutlineHeading> headings) {
        String source = new String(part.content, StandardCharsets.UTF_8);
        SliceText text = CommonMark.text(source, part.line, 0);
        for (Slice slice : commonMark.slices(source, text, definitions, CommonMark.Notices.NONE)) {
            Slice.SliceHeading heading = slice.heading();
            if (heading != null) {
                int line = text.span(heading.from(), heading.to()).line();
                headings.add(new OutlineHeading(heading.level(), heading.children(), line));
            }
        }
    }

    private void read() throws IOException, ExcessException {
        while (lines.next()) {
            line++;
            if (scanner.line(lines.buffer, lines.kept, lines.from, lines.to)) {
                endSlice(scanner.headingStart);
                sliceLine = line - scanner.headingLinesBefore;
                lines.kept = scanner.headingStart;
                scanner.cut();
                found.add(new Found(sliceLine, scanner.headingLevel, scanner.headingLinesBefore > 0, content()));
            }
        }
        scanner.end();
        endSlice(lines.to);
    }

    private void endSlice(int end) {
        if (!scanner.defines) {
            return;
        }
        byte[] bytes = Arrays.copyOfRange(lines.buffer, lines.kept, end);
        String source = new String(bytes, StandardCharsets.UTF_8);
        commonMark.slices(source, CommonMark.text(source, sliceLine, 0), definitions, CommonMark.Notices.NONE);
        boolean headed = !found.isEmpty() && found.get(found.size() - 1).line == sliceLine;
        if (headed) {
            found.remove(found.size() - 1);
        }
        found.add(new Found(sliceLine, Found.FOREIGN, false, bytes));
    }

    private byte[] content() {
        int[] places = scanner.headingLines;
        int size = 2 * scanner.headingLineCount;
        int length = Math.max(0, scanner.headingLineCount - 1);
        for (int i = 0; i < size; i += 2) {
            length += places[i + 1] - places[i];
        }
        byte[] content = new byte[length];
        int at = 0;
        for (int i = 0; i < size; i += 2) {
            if (i > 0) {
                content[at++] = '\n';
            }
            System.arraycopy(lines.buffer, places[i], content, at, places[i + 1] - places[i]);
            at += places[i + 1] - places[i];
        }
        return content;
    }
}
