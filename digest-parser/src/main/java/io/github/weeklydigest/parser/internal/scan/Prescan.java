package io.github.weeklydigest.parser.internal.scan;

import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.markdown.CommonMark;
import io.github.weeklydigest.parser.internal.markdown.ContentParser;
import io.github.weeklydigest.parser.internal.markdown.Definitions;
import io.github.weeklydigest.parser.internal.scan.BlockBuilder.ForeignSlice;
import io.github.weeklydigest.parser.internal.scan.LineInput.ExcessException;
import io.github.weeklydigest.parser.internal.slice.OutlineHeading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is known of a document before it is read: its top-level headings and its link reference definitions. */
public final class Prescan {
    private final ParseLimits limits;
    private final CommonMark commonMark;
    private final Definitions definitions = new Definitions();
    private final List<Found> found = new ArrayList<>();
    private final LineInput lines;
    private final ContentParser contents;
    private final BlockScanner scanner;
    private int line;

    private record Found(int line, int level, byte[] content) {}

    private Prescan(InputStream input, ParseLimits limits, EmphasisRule emphasis) {
        this.limits = limits;
        commonMark = CommonMark.of(limits, emphasis);
        lines = new LineInput(input, limits, 0);
        contents = commonMark.contentParser(definitions);
        scanner = new BlockScanner(contents, CommonMark.maxOpenBlocks(limits));
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
        BlockBuilder builder = new BlockBuilder(commonMark, contents, definitions, limits.maxInlineLength());
        for (Found heading : found) {
            headings.add(new OutlineHeading(heading.level, children(builder, heading.content), heading.line));
        }
        return headings;
    }

    private List<Inline> children(BlockBuilder builder, byte[] content) {
        try {
            return builder.heading(content, 0, new int[] {0, content.length}, 1);
        } catch (ForeignSlice tooHard) {
            return contents.inlines(new String(content, StandardCharsets.UTF_8).replace('\0', '\uFFFD'));
        }
    }

    private void read() throws IOException, ExcessException {
        while (lines.next()) {
            line++;
            if (scanner.line(lines.buffer, lines.kept, lines.from, lines.to)) {
                endSlice();
                lines.kept = scanner.cutStart;
                scanner.cut();
                found.add(new Found(line - scanner.headingLinesBefore, scanner.headingLevel, content()));
            }
        }
        scanner.end();
        endSlice();
    }

    private void endSlice() {
        for (DefiningLines lines : scanner.definitions) {
            definitions.add(lines.definitions(), line -> {});
        }
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
