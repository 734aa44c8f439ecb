package io.github.weeklydigest.parser.internal.source;

import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.markdown.block.LimitExceededException;
import io.github.weeklydigest.parser.internal.text.Bytes;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of an input as places in a buffer. No more is read than is there when a line is asked for. When the buffer is
 * full, the bytes that are still needed move to its start, or to a longer one if they leave little room.
 */
final class LineInput implements Closeable {
    /** The first buffer of an input that doesn't know how long it is. */
    private static final int FIRST_BUFFER = 1 << 13;

    private static final int BUFFER = 5 << 13;

    /** With less room than this, or than a fourth of the bytes that move, a buffer is not worth going on in. */
    private static final int ROOM = 1 << 13;

    private final InputStream input;
    private final ParseLimits limits;

    private byte[] buffer = new byte[0];
    private int from;
    private int to;
    private int retainedFrom;

    private final TextsInUse texts = new TextsInUse();
    private boolean keepsAll;

    private int position;
    private int limit;
    private long total;
    private boolean ended;
    private boolean afterCarriageReturn;

    LineInput(InputStream input, ParseLimits limits) {
        this.input = input;
        this.limits = limits;
    }

    /** The bytes; may be another array after {@link #next}. */
    byte[] buffer() {
        return buffer;
    }

    /** Where the line starts. */
    int from() {
        return from;
    }

    /** Where the line ends, without its line end. */
    int to() {
        return to;
    }

    /** Where the bytes that are retained start in the buffer. */
    int retainedFrom() {
        return retainedFrom;
    }

    /** Says from where on the bytes must be retained; earlier ones are retained for the {@linkplain #texts() texts}. */
    void retainFrom(int place) {
        retainedFrom = place;
    }

    /** The texts that are in use; they move with the bytes. */
    TextsInUse texts() {
        return texts;
    }

    /** Says that no byte moves from now on: when the buffer is full, reading continues in a new one. */
    void keepAll() {
        keepsAll = true;
    }

    /**
     * Goes to the next line.
     *
     * @return whether there is one; if not, {@link #from()} and {@link #to()} are the end of the input
     * @throws LimitExceededException if the document, the line or the slice is too long
     */
    boolean next() throws IOException {
        boolean first = total == 0;
        if (afterCarriageReturn) {
            afterCarriageReturn = false;
            if ((position < limit || fill()) && buffer[position] == '\n') {
                position++;
            }
        }
        int length = 0;
        while (true) {
            int found = Bytes.findControl(buffer, position + length, limit);
            length = found - position;
            if (length > limits.maxLineBytes()) {
                throw LimitExceededException.ofBytes("the line", limits.maxLineBytes(), "withMaxLineBytes");
            }
            if (found == limit) {
                if (!fill()) {
                    break;
                }
            } else if (buffer[found] == '\n' || buffer[found] == '\r') {
                break;
            } else {
                length++;
            }
        }
        from = position;
        to = position + length;
        if (to < limit) {
            afterCarriageReturn = buffer[to] == '\r';
            position = to + 1;
        } else {
            position = limit;
        }
        if (first && startsWithMark()) {
            from += 3;
        }
        // This line may be the next heading, so it does not count.
        if (from - retainedFrom > limits.maxSliceBytes()) {
            throw LimitExceededException.ofBytes(
                    "the part from this heading to the next", limits.maxSliceBytes(), "withMaxSliceBytes");
        }
        return first && to > 0 || from < limit;
    }

    private boolean startsWithMark() {
        return to - from >= 3
                && buffer[from] == (byte) 0xEF
                && buffer[from + 1] == (byte) 0xBB
                && buffer[from + 2] == (byte) 0xBF;
    }

    /** Whether the input, at whose end this is, ends with a line end, so that it ends on a line of its own. */
    boolean endsLine() {
        return limit > 0 && (buffer[limit - 1] == '\n' || buffer[limit - 1] == '\r');
    }

    /** Reads on; false at the end. Places move if the buffer does. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (limit == buffer.length) {
            makeRoom();
        }
        int count = input.read(buffer, limit, buffer.length - limit);
        if (count < 0) {
            ended = true;
            return false;
        }
        limit += count;
        total += count;
        if (total > limits.maxDocumentBytes()) {
            throw LimitExceededException.ofBytes("the document", limits.maxDocumentBytes(), "withMaxDocumentBytes");
        }
        return true;
    }

    /** Room for all of a short input, and for one byte more, so that its end is found in the same buffer. */
    private int firstSize() throws IOException {
        // Streams that don't know return 0, or 1 before their end.
        int available = input.available();
        return available > 1 ? Math.min(available, BUFFER - 1) + 1 : FIRST_BUFFER;
    }

    private static int laterSize(int keep) {
        return (int) Math.max(BUFFER, Math.min(keep * 2L, Integer.MAX_VALUE - 8));
    }

    private void makeRoom() throws IOException {
        int start = keepsAll ? retainedFrom : texts.firstPlace(retainedFrom);
        int length = limit - start;
        boolean goesOn = !keepsAll && buffer.length - length >= Math.max(ROOM, length / 4);
        byte[] next = goesOn ? buffer : new byte[total == 0 ? firstSize() : laterSize(length)];
        System.arraycopy(buffer, start, next, 0, length);
        if (!keepsAll) {
            texts.move(next, -start);
        }
        buffer = next;
        position -= start;
        retainedFrom -= start;
        limit = length;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
