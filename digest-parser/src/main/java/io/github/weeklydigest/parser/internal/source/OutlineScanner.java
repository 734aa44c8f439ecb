package io.github.weeklydigest.parser.internal.source;

import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.markdown.block.BlockBuilder;
import io.github.weeklydigest.parser.internal.markdown.block.BlockScanner;
import io.github.weeklydigest.parser.internal.markdown.block.DefiningLines;
import io.github.weeklydigest.parser.internal.markdown.block.LimitExceededException;
import io.github.weeklydigest.parser.internal.markdown.block.TopHeading;
import io.github.weeklydigest.parser.internal.markdown.commonmark.CommonMark;
import io.github.weeklydigest.parser.internal.markdown.commonmark.ContentParser;
import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import io.github.weeklydigest.parser.internal.markdown.reference.LinkReferenceDefinitions;
import io.github.weeklydigest.parser.internal.slice.OutlineHeading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is known of a document before it is read: its top-level headings and its link reference definitions. */
public final class OutlineScanner {
    private final ParseLimits limits;
    private final CommonMark commonMark;
    private final LinkReferenceDefinitions definitions = new LinkReferenceDefinitions();
    private final List<Found> found = new ArrayList<>();
    private final LineInput lines;
    private final ContentParser contents;
    private final BlockScanner scanner;
    private int line;

    private record Found(int line, int level, byte[] content) {}

    private OutlineScanner(InputStream input, ParseLimits limits, EmphasisRule emphasis) {
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
    public static OutlineScanner of(InputStream input, ParseLimits limits) throws IOException {
        return of(input, limits, EmphasisRule.COMMON_MARK, 0);
    }

    /** The same with a rule for emphasis, for an input that follows a number of lines of its document. */
    public static OutlineScanner of(InputStream input, ParseLimits limits, EmphasisRule emphasis, int linesBefore)
            throws IOException {
        OutlineScanner outline = new OutlineScanner(input, limits, emphasis);
        outline.line = linesBefore;
        try {
            outline.read();
        } catch (LimitExceededException excess) {
            // The reader comes to the same place and reports it.
            outline.scanner.cut();
        }
        return outline;
    }

    /** The definitions. */
    public LinkReferenceDefinitions definitions() {
        return definitions;
    }

    /** The headings in order. */
    public List<OutlineHeading> headings() {
        List<OutlineHeading> headings = new ArrayList<>();
        BlockBuilder builder = new BlockBuilder(commonMark, contents, definitions, limits, false);
        for (Found heading : found) {
            headings.add(new OutlineHeading(heading.level, children(builder, heading.content), heading.line));
        }
        return headings;
    }

    private List<Inline> children(BlockBuilder builder, byte[] content) {
        try {
            return builder.heading(content, 0, new int[] {0, content.length}, 1);
        } catch (FallbackRequired tooHard) {
            return contents.inlines(new String(content, StandardCharsets.UTF_8).replace('\0', '\uFFFD'));
        } catch (LimitExceededException excess) {
            // The reader comes to the same place and reports it.
            return List.of();
        }
    }

    private void read() throws IOException {
        while (lines.next()) {
            line++;
            if (scanner.tape().size() > SliceScanner.maxTape(limits)) {
                throw LimitExceededException.ofParts(limits.maxSliceParts());
            }
            TopHeading heading = scanner.line(lines.buffer(), lines.retainedFrom(), lines.from(), lines.to());
            if (heading != null) {
                endSlice();
                lines.retainFrom(heading.sliceStart());
                scanner.cut();
                found.add(new Found(line - heading.linesBefore(), heading.level(), content(heading)));
            }
        }
        scanner.end();
        endSlice();
    }

    private void endSlice() {
        for (DefiningLines lines : scanner.definitions()) {
            definitions.add(lines.definitions(), line -> {});
        }
    }

    private byte[] content(TopHeading heading) {
        int[] places = heading.content();
        int size = places.length;
        int length = Math.max(0, heading.contentLines() - 1);
        for (int i = 0; i < size; i += 2) {
            length += places[i + 1] - places[i];
        }
        byte[] content = new byte[length];
        int at = 0;
        for (int i = 0; i < size; i += 2) {
            if (i > 0) {
                content[at++] = '\n';
            }
            System.arraycopy(lines.buffer(), heading.sliceStart() + places[i], content, at, places[i + 1] - places[i]);
            at += places[i + 1] - places[i];
        }
        return content;
    }
}
