package io.github.weeklydigest.parser.internal.text;

import io.github.weeklydigest.diagnostic.SourceSpan;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A slice held as UTF-8; places are indices of bytes. Usable until the bytes are needed for another slice. */
public final class ByteText implements SliceText {
    private byte @Nullable [] source;
    private int base;
    private int end;
    private final int firstLine;
    private final long firstOffset;

    /** The line and the offset of the end. */
    private final int lastLine;

    private final long lastOffset;

    /** Whether each byte is a code unit, so that none are counted. */
    private final boolean ascii;

    /** A place whose line is known, so that asking for one place after the other does not count from the start each time. */
    private int known;

    private int knownLine;
    private int knownLineStart;
    private long knownOffset;
    private long knownLineOffset;

    public ByteText(byte[] bytes, int base, int end, int firstLine, long firstOffset, int lastLine) {
        this.source = bytes;
        this.base = base;
        this.end = end;
        this.firstLine = firstLine;
        this.firstOffset = firstOffset;
        this.lastLine = lastLine;
        ascii = Bytes.isAscii(bytes, base, end);
        lastOffset = firstOffset + units(bytes, base, end);
        restart();
    }

    /** The number of code units. */
    public long length() {
        return lastOffset - firstOffset;
    }

    /** Ends the use of the bytes, which are about to change. */
    public void release() {
        source = null;
    }

    /** Where the slice starts in the bytes. */
    public int base() {
        return base;
    }

    /**
     * Says that the bytes have been moved.
     *
     * @param bytes where they are now
     * @param distance how far their places have moved
     */
    public void move(byte[] bytes, int distance) {
        source = bytes;
        base += distance;
        end += distance;
        known += distance;
        knownLineStart += distance;
    }

    private byte[] bytes() {
        byte[] bytes = source;
        if (bytes == null) {
            throw new IllegalStateException(
                    "the text of a slice may be used until the third slice after it is asked for");
        }
        return bytes;
    }

    @Override
    public String substring(int from, int to) {
        return new String(bytes(), base + from, to - from, StandardCharsets.UTF_8);
    }

    @Override
    public int unit(int place) {
        return bytes()[base + place] & 0xFF;
    }

    @Override
    public int nextLine(int place, int to) {
        int next = Bytes.lineBehind(bytes(), base + place, base + to - 1, end);
        return next < 0 ? -1 : next - base;
    }

    @Override
    public int codeUnits(int from, int to) {
        return units(bytes(), base + from, base + to);
    }

    @Override
    public boolean hasDirectionControl() {
        return !ascii && DirectionControls.areIn(bytes(), base, end);
    }

    @Override
    public SourceSpan span(int from, int to) {
        byte[] bytes = bytes();
        goTo(bytes, base + from);
        // The last line is the line of the last character.
        int last = base + Math.max(from, to - 1);
        return end - last < last - known ? spanFromEnd(bytes, last, base + to) : spanFromKnown(bytes, last, base + to);
    }

    /** The span from the known place on: scans the whole range. */
    private SourceSpan spanFromKnown(byte[] bytes, int last, int to) {
        int endLine = knownLine;
        long endLineOffset = knownLineOffset;
        int lineFrom = knownLineStart;
        int next = Bytes.lineBehind(bytes, known, last, end);
        while (next >= 0) {
            endLine++;
            endLineOffset += units(bytes, lineFrom, next);
            lineFrom = next;
            next = Bytes.lineBehind(bytes, next, last, end);
        }
        long endColumn = units(bytes, lineFrom, to);
        return span(endLine, endColumn, endLineOffset + endColumn);
    }

    /** The same for a span that ends near the end: looks through what is after it, and its last line. */
    private SourceSpan spanFromEnd(byte[] bytes, int last, int to) {
        int endLine = lastLine;
        for (int next = Bytes.lineBehind(bytes, last, end, end); next >= 0; ) {
            endLine--;
            next = Bytes.lineBehind(bytes, next, end, end);
        }
        int endColumn = units(bytes, Bytes.lineStart(bytes, base, last), to);
        return span(endLine, endColumn, lastOffset - units(bytes, to, end));
    }

    private SourceSpan span(int endLine, long endColumn, long endOffset) {
        return new SourceSpan(
                knownLine,
                (int) (knownOffset - knownLineOffset) + 1,
                endLine,
                (int) endColumn + 1,
                knownOffset,
                endOffset - knownOffset);
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
            knownLineOffset += units(bytes, knownLineStart, next);
            knownOffset = knownLineOffset;
            knownLineStart = next;
            known = next;
            next = Bytes.lineBehind(bytes, known, place, end);
        }
        knownOffset += units(bytes, known, place);
        known = place;
    }

    /** The number of code units between two places. */
    private int units(byte[] bytes, int from, int to) {
        return ascii ? to - from : Bytes.utf16Length(bytes, from, to);
    }

    private void restart() {
        known = base;
        knownLine = firstLine;
        knownLineStart = base;
        knownOffset = firstOffset;
        knownLineOffset = firstOffset;
    }
}
