package io.github.weeklydigest.parser.internal.markdown.block;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.CodeBlock;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.model.Table;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.ThematicBreak;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.markdown.commonmark.CommonMark;
import io.github.weeklydigest.parser.internal.markdown.commonmark.ContentParser;
import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import io.github.weeklydigest.parser.internal.markdown.inline.InlineReader;
import io.github.weeklydigest.parser.internal.markdown.reference.LinkReferenceDefinitions;
import io.github.weeklydigest.parser.internal.markdown.rules.BlockRules;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.SliceContent;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a tape into blocks. Not thread-safe; one per document. */
public final class BlockBuilder {
    private static final Block EMPTY_PARAGRAPH = new Paragraph(List.of());
    private static final Block EMPTY_QUOTE = new Quote(List.of());

    private final TapeCursor cursor = new TapeCursor();
    private final PartLimit parts;
    private final @Nullable SpanRecorder recorder;
    private final LeafReader leaves;
    private final TableBuilder tables;
    private int end;

    /**
     * A builder for one document.
     *
     * @param positions whether to record where the blocks and everything in them are
     */
    public BlockBuilder(
            CommonMark commonMark,
            ContentParser contents,
            LinkReferenceDefinitions definitions,
            ParseLimits limits,
            boolean positions) {
        this.parts = new PartLimit(limits.maxSliceParts());
        this.recorder = positions ? new SpanRecorder() : null;
        InlineReader inlines = new InlineReader(definitions, contents.entities(), commonMark.emphasis());
        this.leaves = new LeafReader(cursor, parts, recorder, commonMark, contents, inlines, limits.maxInlineLength());
        this.tables = new TableBuilder(leaves::content, recorder);
    }

    /** The blocks of a slice that starts at a place of the bytes. */
    public List<SourceBlock> blocks(byte[] source, int sliceStart, BlockTape tape, SliceContent content)
            throws FallbackRequired {
        if (tape.size() == 0) {
            return List.of();
        }
        cursor.begin(source, sliceStart, tape.numbers());
        parts.begin();
        boolean reading = true;
        List<SourceBlock> blocks = new ArrayList<>();
        while (cursor.position() < tape.size()) {
            int start = cursor.peek(1);
            end = cursor.peek(2);
            cursor.skipNumbers(3);
            if (!reading || content == SliceContent.NONE) {
                cursor.skipBlock();
                continue;
            }
            if (recorder != null) {
                recorder.begin(source, sliceStart + start);
            }
            Block block = content == SliceContent.ALL ? block() : line(content == SliceContent.LINES);
            blocks.add(new SourceBlock(
                    block, start, end, recorder == null ? Optional.empty() : Optional.of(recorder.block())));
            reading = content != SliceContent.LEAD || mayBeLead(block);
        }
        return blocks;
    }

    /** A block if it may be a line of sources or authors, a note or a break; otherwise an empty one of its kind. */
    private Block line(boolean emptyQuotes) throws FallbackRequired {
        switch (cursor.peek(0)) {
            case BlockTape.RULE:
                return block();
            case BlockTape.PARAGRAPH:
                if (cursor.mayLink()) {
                    return block();
                }
                break;
            case BlockTape.QUOTE:
                if (!emptyQuotes || cursor.mayBeNote()) {
                    return block();
                }
                cursor.skipBlock();
                return EMPTY_QUOTE;
            default:
        }
        cursor.skipBlock();
        return EMPTY_PARAGRAPH;
    }

    /** Whether the grammar may take a block for something before the body: a note, or a line of sources. */
    private static boolean mayBeLead(Block block) {
        return block instanceof Quote
                || block instanceof Note
                || block instanceof Paragraph paragraph && !isPlain(paragraph.children());
    }

    private static boolean isPlain(List<Inline> text) {
        return text.isEmpty() || text.size() == 1 && text.get(0) instanceof Text;
    }

    /** Whether the content of a block was too long for its markup to be read, since this was asked before. */
    public boolean takeTooLong() {
        return leaves.takeTooLong();
    }

    /** Where the last block of the slice ends, read or not. */
    public int end() {
        return end;
    }

    /** The inlines of a heading, given the places of its lines. */
    public List<Inline> heading(byte[] source, int start, int[] lines, int count) throws FallbackRequired {
        parts.begin();
        cursor.begin(source, start, lines);
        return leaves.content(count);
    }

    /** The inlines of such a heading with their positions, counted from where the heading starts. */
    public List<InlineSpan> headingSpans(byte[] source, int start, int headingFrom, int[] lines, int count)
            throws FallbackRequired {
        SpanRecorder spans = Objects.requireNonNull(recorder, "positions are not recorded");
        spans.begin(source, start + headingFrom);
        heading(source, start, lines, count);
        return spans.inlines();
    }

    private Block block() throws FallbackRequired {
        if (recorder == null) {
            return build();
        }
        recorder.enter();
        Block block = build();
        recorder.leave(block);
        return block;
    }

    private Block build() throws FallbackRequired {
        parts.add(1);
        int op = cursor.next();
        switch (op) {
            case BlockTape.PARAGRAPH:
                return BlockRules.paragraph(leaves.content(cursor.next()));
            case BlockTape.HEADING:
                int level = cursor.next();
                return new Subheading(level, leaves.content(cursor.next()));
            case BlockTape.CODE:
                return code();
            case BlockTape.HTML:
                return leaves.html(cursor.next());
            case BlockTape.RULE:
                leaves.include(1);
                cursor.skipNumbers(2);
                return new ThematicBreak();
            case BlockTape.QUOTE:
                int marker = cursor.base() + cursor.next();
                if (recorder != null) {
                    recorder.include(marker, marker + 1);
                }
                boolean callout = cursor.startsWithCallout();
                return BlockRules.quote(children(), callout);
            case BlockTape.LIST:
                return list();
            case BlockTape.TABLE:
                return table(cursor.next());
            default:
                throw new IllegalStateException("not a block: " + op);
        }
    }

    private List<Block> children() throws FallbackRequired {
        if (ends()) {
            return List.of();
        }
        Block first = block();
        if (ends()) {
            return List.of(first);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(first);
        while (!ends()) {
            blocks.add(block());
        }
        return blocks;
    }

    /** Skips the end of a block that contains others, if it is here. */
    private boolean ends() {
        if (cursor.peek(0) != BlockTape.END) {
            return false;
        }
        cursor.skipNumbers(1);
        return true;
    }

    private Block list() throws FallbackRequired {
        int start = cursor.next();
        boolean tight = cursor.next() != 0;
        List<ListItem> items = new ArrayList<>();
        while (!ends()) {
            if (recorder != null) {
                recorder.marker(cursor.place(1), cursor.place(2));
            }
            cursor.skipNumbers(3);
            items.add(new ListItem(children()));
        }
        return start < 0 ? new BulletList(items, tight) : new OrderedList(start, items, tight);
    }

    private Table table(int lines) throws FallbackRequired {
        leaves.include(lines);
        Table table = tables.table(cursor.bytes(), cursor.base(), cursor.numbers(), cursor.position(), lines);
        cursor.skipNumbers(2 * lines);
        return table;
    }

    private CodeBlock code() throws FallbackRequired {
        int infoFrom = cursor.next();
        int infoTo = cursor.next();
        boolean closed = cursor.next() != 0;
        int lines = cursor.next();
        if (infoFrom < 0) {
            return indentedCode(lines);
        }
        int infoPlace = cursor.base() + infoFrom;
        if (recorder != null) {
            fence(recorder, infoPlace, closed);
        }
        String info = leaves.text(infoPlace, cursor.base() + infoTo);
        if (info.indexOf('\\') >= 0 || info.indexOf('&') >= 0) {
            throw new FallbackRequired();
        }
        return new CodeBlock(info.isEmpty() ? Optional.empty() : Optional.of(info), leaves.lines(lines));
    }

    private CodeBlock indentedCode(int lines) throws FallbackRequired {
        int last = lines;
        while (last > 0 && cursor.isBlankLine(2 * last - 2)) {
            last--;
        }
        String code = leaves.lines(last);
        cursor.skipNumbers(2 * (lines - last));
        return new CodeBlock(Optional.empty(), code);
    }

    /** Records the fence before an info string. */
    private void fence(SpanRecorder spans, int infoPlace, boolean closed) {
        byte[] bytes = cursor.bytes();
        int to = infoPlace;
        while (bytes[to - 1] <= ' ' && bytes[to - 1] > 0) {
            to--;
        }
        int from = to;
        while (from > cursor.base() && bytes[from - 1] == bytes[to - 1]) {
            from--;
        }
        spans.fence(from, to, closed);
    }
}
