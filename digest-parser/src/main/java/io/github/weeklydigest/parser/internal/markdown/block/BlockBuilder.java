package io.github.weeklydigest.parser.internal.markdown.block;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.CodeBlock;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.ThematicBreak;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.markdown.commonmark.CommonMark;
import io.github.weeklydigest.parser.internal.markdown.commonmark.ContentParser;
import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import io.github.weeklydigest.parser.internal.markdown.inline.InlineReader;
import io.github.weeklydigest.parser.internal.markdown.reference.LinkReferenceDefinitions;
import io.github.weeklydigest.parser.internal.markdown.rules.BlockRules;
import io.github.weeklydigest.parser.internal.markdown.rules.HtmlImages;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.SliceContent;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.text.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a tape into blocks. Not thread-safe; one per document. */
public final class BlockBuilder {
    private static final Block EMPTY_PARAGRAPH = new Paragraph(List.of());
    private static final Block EMPTY_QUOTE = new Quote(List.of());

    /** Bytes that may begin a link or an account, directly or as an escape. */
    private static final boolean[] LINKING = new boolean[128];

    static {
        for (char c : "[<@&\\:w".toCharArray()) {
            LINKING[c] = true;
        }
    }

    private final CommonMark commonMark;
    private final ContentParser contents;
    private final int maxInlineLength;
    private final InlineReader inlines;
    private final @Nullable SpanRecorder recorder;
    private final TableBuilder tables;
    private byte[] joined = new byte[256];

    private byte[] bytes = joined;
    private int base;
    private int[] tape = new int[0];
    private int at;
    private int end;
    private final int maxParts;
    private int parts;

    private boolean tooLong;

    /**
     * A builder for one document.
     *
     * @param positions whether to record where the blocks and all in them are
     */
    public BlockBuilder(
            CommonMark commonMark,
            ContentParser contents,
            LinkReferenceDefinitions definitions,
            ParseLimits limits,
            boolean positions) {
        SpanRecorder spans = positions ? new SpanRecorder() : null;
        this.recorder = spans;
        this.tables = new TableBuilder(this::content, spans);
        this.commonMark = commonMark;
        this.contents = contents;
        this.maxInlineLength = limits.maxInlineLength();
        this.maxParts = limits.maxSliceParts();
        this.inlines = new InlineReader(definitions, commonMark.emphasis());
    }

    /** The blocks of a slice that starts at a place of the bytes. */
    public List<SourceBlock> blocks(byte[] source, int sliceStart, BlockTape from, SliceContent content)
            throws FallbackRequired {
        bytes = source;
        base = sliceStart;
        tape = from.numbers();
        at = 0;
        parts = 0;
        boolean reading = true;
        List<SourceBlock> blocks = new ArrayList<>();
        while (at < from.size()) {
            int start = tape[at + 1];
            end = tape[at + 2];
            at += 3;
            if (reading && content != SliceContent.NONE) {
                if (recorder != null) {
                    recorder.begin(source, sliceStart + start);
                }
                Block block = content == SliceContent.ALL ? block() : line(content == SliceContent.LINES);
                blocks.add(new SourceBlock(
                        block, start, end, recorder == null ? Optional.empty() : Optional.of(recorder.block())));
                reading = content != SliceContent.LEAD || mayBeLead(block);
            } else {
                skip();
            }
        }
        return blocks;
    }

    /** A block if it may be a line of sources or authors, a note or a break; else one of its kind without content. */
    private Block line(boolean emptyQuotes) throws FallbackRequired {
        switch (tape[at]) {
            case BlockTape.RULE:
                return block();
            case BlockTape.PARAGRAPH:
                if (mayLink(tape[at + 1])) {
                    return block();
                }
                break;
            case BlockTape.QUOTE:
                if (!emptyQuotes || mayBeNote()) {
                    return block();
                }
                skip();
                return EMPTY_QUOTE;
            default:
        }
        skip();
        return EMPTY_PARAGRAPH;
    }

    /** Whether there may be a link or an at sign in the lines of the paragraph at this place. */
    private boolean mayLink(int count) {
        int place = at + 2;
        for (int line = 0; line < count; line++) {
            int to = base + tape[place + 1];
            for (int i = base + tape[place]; i < to; i++) {
                byte b = bytes[i];
                if (b > 0
                        && LINKING[b]
                        && (b != ':' && b != 'w' || i + 1 < to && bytes[i + 1] == (b == ':' ? '/' : b))) {
                    return true;
                }
            }
            place += 2;
        }
        return false;
    }

    /** Whether the text of the quote at this place may begin with a callout's marker. */
    private boolean mayBeNote() {
        if (tape[at + 2] != BlockTape.PARAGRAPH) {
            return false;
        }
        int first = bytes[base + tape[at + 4]];
        return first == '[' || first == '\\' || first == '&' || first >= 0 && first <= ' ';
    }

    /** Whether the content of a block was too long for its markup to be read, since this was asked before. */
    public boolean takeTooLong() {
        boolean was = tooLong;
        tooLong = false;
        return was;
    }

    /** Where the last block of the slice ends, read or not. */
    public int end() {
        return end;
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

    /** Passes over a block. */
    private void skip() {
        int depth = 0;
        do {
            int op = tape[at++];
            switch (op) {
                case BlockTape.QUOTE -> {
                    depth++;
                    at++;
                }
                case BlockTape.RULE -> at += 2;
                case BlockTape.LIST, BlockTape.ITEM -> {
                    depth++;
                    at += 2;
                }
                case BlockTape.END -> depth--;
                case BlockTape.PARAGRAPH, BlockTape.HTML, BlockTape.TABLE -> at += 1 + 2 * tape[at];
                case BlockTape.HEADING -> at += 2 + 2 * tape[at + 1];
                case BlockTape.CODE -> at += 4 + 2 * tape[at + 3];
                default -> {}
            }
        } while (depth > 0);
    }

    /** The inlines of a heading, given the places of its lines. */
    public List<Inline> heading(byte[] source, int start, int[] lines, int count) throws FallbackRequired {
        parts = 0;
        bytes = source;
        base = start;
        tape = lines;
        at = 0;
        return content(count);
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
        count(1);
        int op = tape[at++];
        switch (op) {
            case BlockTape.PARAGRAPH:
                return BlockRules.paragraph(content(tape[at++]));
            case BlockTape.HEADING:
                int level = tape[at++];
                return new Subheading(level, content(tape[at++]));
            case BlockTape.CODE:
                return code();
            case BlockTape.HTML:
                return html(tape[at++]);
            case BlockTape.RULE:
                include(1);
                at += 2;
                return new ThematicBreak();
            case BlockTape.QUOTE:
                int marker = base + tape[at++];
                if (recorder != null) {
                    recorder.include(marker, marker + 1);
                }
                boolean callout = mayBeCallout();
                return BlockRules.quote(children(), callout);
            case BlockTape.LIST:
                return list();
            case BlockTape.TABLE:
                int count = tape[at++];
                include(count);
                Block table = tables.table(bytes, base, tape, at, count);
                at += 2 * count;
                return table;
            default:
                throw new IllegalStateException("no block: " + op);
        }
    }

    /** Whether the source of the quote at this place begins with a callout's marker. */
    private boolean mayBeCallout() {
        if (tape[at] != BlockTape.PARAGRAPH) {
            return false;
        }
        int from = base + BlockTape.place(tape[at + 2]);
        int to = base + BlockTape.place(tape[at + 3]);
        while (from < to && (bytes[from] == ' ' || bytes[from] == '\t')) {
            from++;
        }
        return from < to
                && bytes[from] == '['
                && BlockRules.isCallout(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    private List<Block> children() throws FallbackRequired {
        if (tape[at] == BlockTape.END) {
            at++;
            return List.of();
        }
        Block first = block();
        if (tape[at] == BlockTape.END) {
            at++;
            return List.of(first);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(first);
        while (tape[at] != BlockTape.END) {
            blocks.add(block());
        }
        at++;
        return blocks;
    }

    private Block list() throws FallbackRequired {
        int start = tape[at++];
        boolean tight = tape[at++] != 0;
        List<ListItem> items = new ArrayList<>();
        while (tape[at] == BlockTape.ITEM) {
            if (recorder != null) {
                recorder.marker(base + tape[at + 1], base + tape[at + 2]);
            }
            at += 3;
            items.add(new ListItem(children()));
        }
        at++;
        return start < 0 ? new BulletList(items, tight) : new OrderedList(start, items, tight);
    }

    private Block code() throws FallbackRequired {
        int infoFrom = tape[at++];
        int infoTo = tape[at++];
        boolean closed = tape[at++] != 0;
        int count = tape[at++];
        if (infoFrom < 0) {
            int last = count;
            while (last > 0 && isBlank(tape[at + 2 * last - 2], tape[at + 2 * last - 1])) {
                last--;
            }
            include(last);
            String code = lines(last);
            at += 2 * (count - last);
            return new CodeBlock(Optional.empty(), code);
        }
        if (recorder != null) {
            int to = base + infoFrom;
            while (bytes[to - 1] <= ' ' && bytes[to - 1] > 0) {
                to--;
            }
            int from = to;
            while (from > base && bytes[from - 1] == bytes[to - 1]) {
                from--;
            }
            recorder.fence(from, to, closed);
            include(count);
        }
        String info = decode(base + infoFrom, base + infoTo);
        if (info.indexOf('\\') >= 0 || info.indexOf('&') >= 0) {
            throw new FallbackRequired();
        }
        return new CodeBlock(info.isEmpty() ? Optional.empty() : Optional.of(info), lines(count));
    }

    private Block html(int count) throws FallbackRequired {
        include(count);
        if (recorder != null) {
            recorder.beginContent();
        }
        int length = join(count, recorder);
        String html = decode(joined, 0, length);
        Block block = BlockRules.html(html);
        if (block instanceof HtmlBlock) {
            return block;
        }
        count(block instanceof Paragraph images ? 2 * images.children().size() : 1);
        if (recorder != null) {
            int[] units = recorder.characterUnits(joined, 0, length);
            recorder.add(HtmlImages.only(html, index -> units[index], index -> units[index - 1] + 1));
        }
        return block;
    }

    private boolean isBlank(int from, int to) {
        for (int i = base + BlockTape.place(from); i < base + BlockTape.place(to); i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Lines as they are, each with a line feed. */
    private String lines(int count) throws FallbackRequired {
        if (count == 0) {
            return "";
        }
        int length = join(count);
        joined[length] = '\n';
        return decode(joined, 0, length + 1);
    }

    /** Records the range of the next lines. */
    private void include(int count) {
        if (recorder != null && count > 0) {
            int last = at + 2 * count - 1;
            int from = base + BlockTape.place(tape[at]);
            int to = base + BlockTape.place(tape[last]);
            recorder.include(from, Math.max(from, TableLines.skipSpaceBackwards(bytes, base, to)));
        }
    }

    private List<Inline> content(int count) throws FallbackRequired {
        include(count);
        if (recorder != null) {
            recorder.beginContent();
        }
        if (count == 1) {
            int from = base + tape[at];
            int to = base + tape[at + 1];
            at += 2;
            if (recorder != null) {
                recorder.addContent(from, to);
            }
            return content(bytes, from, to);
        } else if (count == 0) {
            return List.of();
        }
        int length = join(count, recorder);
        return content(joined, 0, length);
    }

    private List<Inline> content(byte[] source, int from, int to) throws FallbackRequired {
        int end = to;
        while (end > from && (source[end - 1] == ' ' || source[end - 1] == '\t')) {
            end--;
        }
        if (end - from > maxInlineLength && Bytes.utf16Length(source, from, end) > maxInlineLength) {
            tooLong = true;
            String text = decode(source, from, end);
            count(2 * (int) text.lines().count());
            return recorder == null
                    ? plain(text)
                    : recorded(SpanRecorder.plain(text, recorder.characterUnits(source, from, end)));
        }
        if (recorder != null) {
            List<InlineSpan> spans = inlines.readSpans(source, from, end, recorder.units());
            count(1 + inlines.tokens());
            return recorded(spans == null ? fallbackSpans(recorder, source, from, end) : spans);
        }
        List<Inline> content = inlines.read(source, from, end);
        count(1 + inlines.tokens());
        return content == null ? fallback(source, from, end) : content;
    }

    private void count(int more) {
        parts += more;
        if (parts > maxParts) {
            throw new PartsExceededException();
        }
    }

    private List<Inline> recorded(List<InlineSpan> spans) {
        if (recorder != null) {
            recorder.add(spans);
        }
        return InlineSpan.inlines(spans);
    }

    private List<InlineSpan> fallbackSpans(SpanRecorder spans, byte[] source, int from, int to)
            throws FallbackRequired {
        String text = decode(source, from, to);
        int[] units = spans.characterUnits(source, from, to);
        if (commonMark.hasMuchMarkup(text)) {
            tooLong = true;
            return SpanRecorder.plain(text, units);
        }
        return contents.spans(text, units);
    }

    private List<Inline> fallback(byte[] source, int from, int to) throws FallbackRequired {
        String text = decode(source, from, to);
        if (commonMark.hasMuchMarkup(text)) {
            tooLong = true;
            return plain(text);
        }
        return contents.inlines(text);
    }

    private static List<Inline> plain(String text) {
        List<Inline> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!lines.isEmpty()) {
                lines.add(new LineBreak(false));
            }
            lines.add(new Text(line));
        }
        return lines;
    }

    /** Copies lines, with line feeds between, and returns their length. */
    private int join(int count) {
        return join(count, null);
    }

    private int join(int count, @Nullable SpanRecorder spans) {
        int length = 0;
        int previous = 0;
        for (int line = 0; line < count; line++) {
            int spaces = BlockTape.spaces(tape[at], tape[at + 1]);
            int from = base + BlockTape.place(tape[at++]) + (spaces > 0 ? 1 : 0);
            int to = base + BlockTape.place(tape[at++]);
            int size = to - from;
            if (spans != null) {
                if (line > 0) {
                    spans.addOther(previous, 1);
                }
                spans.addOther(from, spaces);
                spans.addContent(from, to);
                previous = to;
            }
            if (joined.length < length + size + 5) {
                joined = Arrays.copyOf(joined, (length + size + 5) * 2);
            }
            if (line > 0) {
                joined[length++] = '\n';
            }
            for (; spaces > 0; spaces--) {
                joined[length++] = ' ';
            }
            System.arraycopy(bytes, from, joined, length, size);
            length += size;
        }
        return length;
    }

    private String decode(int from, int to) throws FallbackRequired {
        return decode(bytes, from, to);
    }

    private static String decode(byte[] source, int from, int to) throws FallbackRequired {
        String text = new String(source, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf(InlineReader.REPLACEMENT) >= 0) {
            checkEncoding(source, from, to);
        }
        return text.replace('\0', InlineReader.REPLACEMENT);
    }

    private static void checkEncoding(byte[] source, int from, int to) throws FallbackRequired {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(source, from, to - from));
        } catch (CharacterCodingException malformed) {
            throw new FallbackRequired();
        }
    }
}
