package io.github.weeklydigest.parser.internal.markdown.block;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.markdown.commonmark.CommonMark;
import io.github.weeklydigest.parser.internal.markdown.commonmark.ContentParser;
import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import io.github.weeklydigest.parser.internal.markdown.inline.InlineReader;
import io.github.weeklydigest.parser.internal.markdown.rules.BlockRules;
import io.github.weeklydigest.parser.internal.markdown.rules.HtmlImages;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.text.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of leaves: as inlines, as HTML, or as they are. Passes content to commonmark-java where the reader of inlines
 * falls back. Not thread-safe; one per document.
 */
final class LeafReader {
    private static final char REPLACEMENT = '\uFFFD';

    private final TapeCursor cursor;
    private final PartLimit parts;
    private final @Nullable SpanRecorder recorder;
    private final CommonMark commonMark;
    private final ContentParser contents;
    private final InlineReader inlines;
    private final int maxLength;
    private byte[] joined = new byte[256];
    private boolean tooLong;

    /**
     * A reader of the lines at a cursor.
     *
     * @param recorder records positions, if they are wanted
     * @param maxLength the length up to which markup is read
     */
    LeafReader(
            TapeCursor cursor,
            PartLimit parts,
            @Nullable SpanRecorder recorder,
            CommonMark commonMark,
            ContentParser contents,
            InlineReader inlines,
            int maxLength) {
        this.cursor = cursor;
        this.parts = parts;
        this.recorder = recorder;
        this.commonMark = commonMark;
        this.contents = contents;
        this.inlines = inlines;
        this.maxLength = maxLength;
    }

    /** Whether content was too long for its markup to be read, since this was asked before. */
    boolean takeTooLong() {
        boolean was = tooLong;
        tooLong = false;
        return was;
    }

    /** The next lines as inlines. */
    List<Inline> content(int count) throws FallbackRequired {
        if (count == 1) {
            int from = cursor.place(0);
            int to = cursor.place(1);
            cursor.skipNumbers(2);
            return recorder == null ? content(cursor.bytes(), from, to) : line(recorder, from, to);
        } else if (count == 0) {
            return List.of();
        }
        include(count);
        if (recorder != null) {
            recorder.beginContent();
        }
        int length = join(count, recorder);
        return content(joined, 0, length);
    }

    /** The inlines of a line, with its positions. */
    private List<Inline> line(SpanRecorder spans, int from, int to) throws FallbackRequired {
        byte[] bytes = cursor.bytes();
        spans.beginContent();
        spans.addContent(from, to);
        List<Inline> content = content(bytes, from, to);
        spans.includeContent(from, TableLines.skipSpaceBackwards(bytes, from, to));
        return content;
    }

    /** The text between two places, which does not start with white space, as inlines. */
    List<Inline> content(byte[] source, int from, int to) throws FallbackRequired {
        int end = TableLines.skipSpaceBackwards(source, from, to);
        if (end - from > maxLength && Bytes.utf16Length(source, from, end) > maxLength) {
            String text = decode(source, from, end);
            parts.add(2 * lines(text));
            return plain(text, source, from, end);
        }
        try {
            List<Inline> content = recorder == null
                    ? inlines.read(source, from, end)
                    : recorded(recorder, inlines.readSpans(source, from, end, recorder.content(source, from)));
            parts.add(1 + inlines.pieces());
            return content;
        } catch (FallbackRequired unsure) {
            parts.add(1 + inlines.pieces());
            String text = decode(source, from, end);
            if (commonMark.hasMuchMarkup(text)) {
                return plain(text, source, from, end);
            }
            return recorder == null
                    ? contents.inlines(text)
                    : recorded(
                            recorder,
                            contents.spans(text, recorder.content(source, from).characterUnits(end)));
        }
    }

    private static int lines(String text) {
        int lines = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lines++;
        }
        return lines;
    }

    private static List<Inline> recorded(SpanRecorder recorder, List<InlineSpan> spans) {
        recorder.add(spans);
        return InlineSpan.inlines(spans);
    }

    /** Content that is too long, as lines without markup. */
    private List<Inline> plain(String text, byte[] source, int from, int to) {
        tooLong = true;
        if (recorder != null) {
            return recorded(
                    recorder,
                    SpanRecorder.plain(text, recorder.content(source, from).characterUnits(to)));
        }
        List<Inline> lines = new ArrayList<>();
        LineBreak lineBreak = new LineBreak(false);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(new Text(text.substring(start, end)));
            lines.add(lineBreak);
            start = end + 1;
        }
        lines.add(new Text(text.substring(start)));
        return lines;
    }

    /** The next lines as a block of HTML, or as the images that this is. */
    Block html(int count) throws FallbackRequired {
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
        parts.add(block instanceof Paragraph images ? 2 * count(images.children()) : 1);
        if (recorder != null) {
            int[] units = recorder.content(joined, 0).characterUnits(length);
            recorder.add(HtmlImages.only(html, index -> units[index], index -> units[index - 1] + 1));
        }
        return block;
    }

    /** The number of inlines, those in links included. */
    private static int count(List<Inline> inlines) {
        int count = inlines.size();
        for (Inline inline : inlines) {
            count += inline instanceof Link link ? count(link.children()) : 0;
        }
        return count;
    }

    /** The next lines as they are, each with a line feed. */
    String lines(int count) throws FallbackRequired {
        include(count);
        if (count == 0) {
            return "";
        }
        int length = join(count, null);
        joined[length] = '\n';
        return decode(joined, 0, length + 1);
    }

    /** Records the range of the next lines. */
    void include(int count) {
        if (recorder == null || count == 0) {
            return;
        }
        int from = cursor.place(0);
        int to = cursor.place(2 * count - 1);
        int end = TableLines.skipSpaceBackwards(cursor.bytes(), cursor.base(), to);
        recorder.include(from, Math.max(from, end));
    }

    /** Copies the next lines, with line feeds between, and returns their length. */
    private int join(int count, @Nullable SpanRecorder spans) {
        byte[] bytes = cursor.bytes();
        int length = 0;
        int previous = 0;
        for (int line = 0; line < count; line++) {
            int spaces = BlockTape.spaces(cursor.peek(0), cursor.peek(1));
            int from = cursor.place(0) + (spaces > 0 ? 1 : 0);
            int to = cursor.place(1);
            cursor.skipNumbers(2);
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

    /** The text between two places. */
    String text(int from, int to) throws FallbackRequired {
        return decode(cursor.bytes(), from, to);
    }

    private String decode(byte[] source, int from, int to) throws FallbackRequired {
        return Bytes.isAscii(source, from, to)
                ? new String(source, from, to - from, StandardCharsets.US_ASCII).replace('\0', REPLACEMENT)
                : inlines.withoutMarkup(source, from, to);
    }
}
