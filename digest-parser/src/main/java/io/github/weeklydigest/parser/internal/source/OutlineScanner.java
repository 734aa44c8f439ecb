package io.github.weeklydigest.parser.internal.source;

import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.markdown.block.BlockBuilder;
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
    private final ContentParser contents;

    private record Found(int line, int level, byte[] content) {}

    private OutlineScanner(ParseLimits limits, EmphasisRule emphasis) {
        this.limits = limits;
        commonMark = CommonMark.of(limits, emphasis);
        contents = commonMark.contentParser(definitions);
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
        OutlineScanner outline = new OutlineScanner(limits, emphasis);
        SliceCutter cutter = outline.cutter(input, linesBefore);
        try {
            while (cutter.next() != null) {
                // The outline sees it.
            }
        } catch (LimitExceededException excess) {
            // The reader comes to the same place and reports it.
        }
        return outline;
    }

    /** What will be known of a document, of which nothing is known before a cutter cuts it. */
    static OutlineScanner ofCutter(ParseLimits limits, EmphasisRule emphasis) {
        return new OutlineScanner(limits, emphasis);
    }

    /**
     * A cutter of the document, whose slices this sees.
     *
     * @param input the bytes of the document, closed with the cutter
     * @param linesBefore how many lines of the document come before the input
     */
    SliceCutter cutter(InputStream input, int linesBefore) {
        return new SliceCutter(input, limits, contents, linesBefore, this::add);
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

    private void add(SliceCut cut) {
        for (DefiningLines lines : cut.definitions()) {
            definitions.add(lines.definitions(), line -> {});
        }
        TopHeading next = cut.next();
        if (next != null) {
            int line = cut.endLine() + next.sliceLinesBefore() - next.linesBefore();
            found.add(new Found(line, next.level(), content(cut.bytes(), next)));
        }
    }

    private static byte[] content(byte[] bytes, TopHeading heading) {
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
            System.arraycopy(bytes, heading.sliceStart() + places[i], content, at, places[i + 1] - places[i]);
            at += places[i + 1] - places[i];
        }
        return content;
    }
}
