package io.github.weeklydigest.parser.internal.source;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.diagnostic.DiagnosticListener;
import io.github.weeklydigest.parser.internal.markdown.block.BlockBuilder;
import io.github.weeklydigest.parser.internal.markdown.block.DefiningLines;
import io.github.weeklydigest.parser.internal.markdown.block.LimitExceededException;
import io.github.weeklydigest.parser.internal.markdown.block.TopHeading;
import io.github.weeklydigest.parser.internal.markdown.commonmark.CommonMark;
import io.github.weeklydigest.parser.internal.markdown.commonmark.ContentParser;
import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import io.github.weeklydigest.parser.internal.markdown.reference.LinkReferenceDefinitions;
import io.github.weeklydigest.parser.internal.markdown.reference.ParsedDefinitions.Definition;
import io.github.weeklydigest.parser.internal.markdown.rules.BlockRules;
import io.github.weeklydigest.parser.internal.markdown.rules.TableCells;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import io.github.weeklydigest.parser.internal.slice.SliceContent;
import io.github.weeklydigest.parser.internal.slice.SliceFilter;
import io.github.weeklydigest.parser.internal.slice.SliceReader;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.text.ByteText;
import io.github.weeklydigest.parser.internal.text.ExpansionBudget;
import io.github.weeklydigest.parser.internal.text.SliceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Reads the slices of a document as they are cut. Not thread-safe.
 */
final class SliceScanner implements SliceReader {
    private final SliceCutter cutter;
    private final LinkReferenceDefinitions definitions;
    private final ExpansionBudget expansions;
    private final DiagnosticListener findings;
    private final SliceFilter content;
    private final boolean positions;
    private final CommonMark commonMark;
    private final BlockBuilder builder;
    private final long maxCells;
    private final int maxParts;
    private final Queue<Slice> ready = new ArrayDeque<>();

    private boolean ended;

    /** The line and offset of the slice that is being read. */
    private int sliceLine = 1;

    private long sliceOffset;

    /**
     * The slices of a document.
     *
     * @param cutter cuts the document, closed with this
     * @param limits what is accepted
     * @param emphasis where emphasis may start and end
     * @param definitions the document's link reference definitions, if they are known; those that are found are added
     * @param findings takes what is wrong with the source
     * @param content which blocks are read of each slice
     * @param positions whether to record where the parts of blocks and headings are; all blocks are read then
     */
    SliceScanner(
            SliceCutter cutter,
            ParseLimits limits,
            EmphasisRule emphasis,
            LinkReferenceDefinitions definitions,
            DiagnosticListener findings,
            SliceFilter content,
            boolean positions) {
        this.positions = positions;
        this.cutter = cutter;
        this.expansions = new ExpansionBudget(limits.maxExpansion());
        this.definitions = definitions;
        definitions.bound(expansions);
        this.findings = findings;
        this.content = content;
        this.commonMark = CommonMark.of(limits, emphasis);
        ContentParser contents = commonMark.contentParser(definitions);
        this.builder = new BlockBuilder(commonMark, contents, definitions, limits, positions);
        this.maxCells = TableCells.max(limits);
        this.maxParts = limits.maxSliceParts();
    }

    /**
     * Says that the input follows other text of the document, before the first slice is read.
     *
     * @param linesBefore how many lines come before it
     * @param lengthBefore how many UTF-16 code units come before it
     */
    void startAfter(int linesBefore, long lengthBefore) {
        sliceLine = linesBefore + 1;
        sliceOffset = lengthBefore;
    }

    @Override
    public @Nullable Slice next() throws IOException {
        try {
            while (ready.isEmpty() && !ended) {
                cutter.texts().endOldest();
                SliceCut cut = cutter.next();
                if (cut == null) {
                    ended = true;
                } else {
                    emit(cut);
                    sliceLine = cut.endLine();
                }
            }
        } catch (LimitExceededException excess) {
            ended = true;
            SourceSpan span = new SourceSpan(sliceLine, 1, sliceLine, 1, sliceOffset, 0);
            Diagnostic finding = diagnostic(DiagnosticCode.LIMIT_EXCEEDED, excess.getMessage(), span);
            findings.report(finding);
            throw new DigestParseException(finding);
        }
        return ready.poll();
    }

    @Override
    public void close() throws IOException {
        cutter.close();
    }

    /** Reads the blocks of a slice. */
    private void emit(SliceCut cut) throws IOException {
        byte[] bytes = cut.bytes();
        int start = cut.start();
        int end = cut.end();
        ByteText text = new ByteText(bytes, start, end, cut.line(), sliceOffset, cut.endLine());
        long length = text.length();
        expansions.read(end - start);
        define(cut.definitions(), text);
        boolean asked = false;
        if (hasFewCells(cut.cells(), length)) {
            try {
                SliceHeading heading = heading(cut);
                TopHeading next = cut.next();
                boolean deeper = heading != null && next != null && next.level() > heading.level();
                asked = true;
                SliceContent chosen = content.of(heading, deeper);
                List<SourceBlock> blocks =
                        builder.blocks(bytes, start, cut.tape(), positions ? SliceContent.ALL : chosen);
                report(cut, text, builder.takeTooLong());
                if (heading != null || !blocks.isEmpty()) {
                    int to = heading != null && cut.tape().size() == 0 ? heading.to() : builder.end();
                    ready.add(new Slice(heading, blocks, text, to));
                    cutter.texts().add(text);
                }
                sliceOffset += length;
                return;
            } catch (FallbackRequired tooHard) {
                builder.takeTooLong();
            }
        }
        if (markup(bytes, start, end) > maxParts) {
            throw LimitExceededException.ofParts(maxParts);
        }
        String source = decode(bytes, start, end);
        SliceText decoded = CommonMark.text(source, cut.line(), sliceOffset);
        AtomicBoolean tooLong = new AtomicBoolean();
        List<Slice> slices = commonMark.slices(source, decoded, definitions, positions, () -> tooLong.set(true));
        report(cut, decoded, tooLong.get());
        for (Slice slice : slices) {
            // Read already; whoever chooses still follows the headings.
            if (!asked) {
                content.of(slice.heading(), false);
            }
            asked = false;
            ready.add(slice);
        }
        sliceOffset += source.length();
    }

    /** At least half as many as the inlines that commonmark-java may make of a text. */
    private static int markup(byte[] bytes, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += "*_~[]!<`\n|".indexOf(bytes[i]) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Notes the slice's definitions; reports those that come too late. */
    private void define(List<DefiningLines> found, ByteText text) throws IOException {
        if (found.isEmpty()) {
            return;
        }
        List<Integer> late = new ArrayList<>();
        for (DefiningLines lines : found) {
            Set<Integer> callouts = callouts(lines, text);
            definitions.add(lines.definitions(), line -> {
                if (!callouts.contains(line)) {
                    late.add(lines.places()[2 * line]);
                }
            });
        }
        for (int place : late) {
            report(
                    DiagnosticCode.REFERENCE_UNRESOLVED,
                    "links before this definition refer to it and stay plain text; define it before, or read from a"
                            + " file or a text",
                    text.span(place, place + 1));
        }
    }

    /** Reports definitions that were meant as callouts, and returns their lines. */
    private Set<Integer> callouts(DefiningLines lines, ByteText text) throws IOException {
        Set<Integer> callouts = Set.of();
        for (Definition definition : lines.definitions().definitions()) {
            if (definition.label().startsWith("!") && BlockRules.isCallout("[" + definition.label() + "]")) {
                int line = definition.line();
                callouts = callouts.isEmpty() ? new HashSet<>() : callouts;
                callouts.add(line);
                report(
                        DiagnosticCode.CALLOUT_BECAME_DEFINITION,
                        "the colon makes this a link reference definition, which shows nothing and turns each '["
                                + definition.label() + "]' into a link; remove it",
                        text.span(lines.places()[2 * line], lines.places()[2 * line + 1]));
            }
        }
        return callouts;
    }

    /** Whether the tables of the slice are within the limit for a text of this length. */
    private boolean hasFewCells(long cells, long length) {
        return cells <= maxCells && cells <= TableCells.allowed(length);
    }

    private @Nullable SliceHeading heading(SliceCut cut) throws FallbackRequired {
        TopHeading found = cut.heading();
        if (found == null) {
            return null;
        }
        byte[] bytes = cut.bytes();
        int start = cut.start();
        if (positions) {
            List<InlineSpan> spans =
                    builder.headingSpans(bytes, start, found.start(), found.content(), found.contentLines());
            return new SliceHeading(found.level(), InlineSpan.inlines(spans), found.start(), found.end(), spans);
        }
        List<Inline> children = builder.heading(bytes, start, found.content(), found.contentLines());
        return new SliceHeading(found.level(), children, found.start(), found.end());
    }

    /** Reports what was too much of the slice, at its start. */
    private void report(SliceCut cut, SliceText text, boolean tooLong) throws IOException {
        if (expansions.takeExceeded()) {
            report(
                    DiagnosticCode.EXPANSION_TOO_LARGE,
                    "the references below repeat too much of their definitions and stay plain text; see"
                            + " ParseLimits.withMaxExpansion",
                    text.span(0, 1));
        }
        if (cut.tooDeep()) {
            report(
                    DiagnosticCode.NESTING_TOO_DEEP,
                    "quotes or lists below are nested too deep and stay plain text; see ParseLimits.withMaxNesting",
                    text.span(0, 1));
        }
        if (tooLong) {
            report(
                    DiagnosticCode.PARAGRAPH_TOO_LONG,
                    "a paragraph or table below is too long and stays plain text; see ParseLimits.withMaxInlineLength",
                    text.span(0, 1));
        }
    }

    private void report(DiagnosticCode code, String message, SourceSpan span) throws IOException {
        findings.report(diagnostic(code, message, span));
    }

    private static Diagnostic diagnostic(DiagnosticCode code, String message, SourceSpan span) {
        return new Diagnostic(code.id(), code.severity(), message, span);
    }

    /** Decodes the text; reports invalid UTF-8, which becomes U+FFFD. */
    private String decode(byte[] bytes, int from, int to) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer decoded = CharBuffer.allocate(to - from);
        if (!decoder.decode(ByteBuffer.wrap(bytes, from, to - from), decoded, true)
                .isError()) {
            return decoded.flip().toString();
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        int place = decoded.position();
        SourceSpan span = CommonMark.text(text, sliceLine, sliceOffset).span(place, place + 1);
        report(
                DiagnosticCode.MALFORMED_UTF8,
                "these bytes are not valid UTF-8 and are read as U+FFFD; save the document as UTF-8",
                span);
        return text;
    }
}
