package io.github.weeklydigest.parser.internal.scan;

import io.github.weeklydigest.parser.internal.slice.SliceText;
import io.github.weeklydigest.stream.SourceSpan;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A slice held as UTF-8; places are indices of bytes. Usable until the bytes are needed for another slice. */
final class ByteText implements SliceText {
    private byte @Nullable [] source;
    private final int base;
    private final int end;
    private final int firstLine;
    private final long firstOffset;

    /** A place whose line is known, so that asking for one place after the other does not count from the start each time. */
    private int known;

    private int knownLine;
    private int knownLineStart;
    private long knownOffset;
    private long knownLineOffset;

    ByteText(byte[] bytes, int base, int end, int firstLine, long firstOffset) {
        this.source = bytes;
        this.base = base;
        this.end = end;
        this.firstLine = firstLine;
        this.firstOffset = firstOffset;
        restart();
    }

    /** The bytes are going to change. */
    void release() {
        source = null;
    }

    private byte[] bytes() {
        byte[] bytes = source;
        if (bytes == null) {
            throw new IllegalStateException(
                    "the text of a slice may be used until the fourth slice behind it is asked for");
        }
        return bytes;
    }

    @Override
    public String substring(int from, int to) {
        return new String(bytes(), base + from, to - from, StandardCharsets.UTF_8);
    }

    @Override
    public SourceSpan span(int from, int to) {
        byte[] bytes = bytes();
        goTo(bytes, base + from);
        int line = knownLine;
        long offset = knownOffset;
        long lineOffset = knownLineOffset;
        // The last character, not the place behind it, says which line is the last.
        int last = base + Math.max(from, to - 1);
        int endLine = line;
        long endLineOffset = lineOffset;
        int lineFrom = knownLineStart;
        int next = Bytes.lineBehind(bytes, known, last, end);
        while (next >= 0) {
            endLine++;
            endLineOffset += Bytes.utf16Length(bytes, lineFrom, next);
            lineFrom = next;
            next = Bytes.lineBehind(bytes, next, last, end);
        }
        long endOffset = endLineOffset + Bytes.utf16Length(bytes, lineFrom, base + to);
        return new SourceSpan(
                line,
                (int) (offset - lineOffset) + 1,
                endLine,
                (int) (endOffset - endLineOffset) + 1,
                offset,
                endOffset - offset);
    }

    @Override
    public SourceSpan span(int from, int to, int start, int end) {
        int first = Bytes.skipUtf16(bytes(), base + from, start);
        int last = Bytes.skipUtf16(bytes(), first, end - start);
        return span(first - base, last - base);
    }

    private void goTo(byte[] bytes, int place) {
        if (place < known) {
            restart();
        }
        for (int next = Bytes.lineBehind(bytes, known, place, end); next >= 0; ) {
            knownLine++;
            knownLineOffset += Bytes.utf16Length(bytes, knownLineStart, next);
            knownOffset = knownLineOffset;
            knownLineStart = next;
            known = next;
            next = Bytes.lineBehind(bytes, known, place, end);
        }
        knownOffset += Bytes.utf16Length(bytes, known, place);
        known = place;
    }

    private void restart() {
        known = base;
        knownLine = firstLine;
        knownLineStart = base;
        knownOffset = firstOffset;
        knownLineOffset = firstOffset;
    }
}
