package io.github.weeklydigest.render.json.internal;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/**
 * Hands characters on to an {@link Appendable}, which it neither flushes nor closes. A surrogate pair always arrives in one
 * piece, so that a target that encodes each piece on its own gives the same bytes.
 */
public final class AppendableWriter extends Writer {
    private final Appendable target;
    private char heldBack;

    /**
     * A writer to a target.
     *
     * @param target what to append to
     */
    public AppendableWriter(Appendable target) {
        this.target = target;
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        int start = offset;
        int end = offset + length;
        if (heldBack != 0 && start < end) {
            target.append(new String(new char[] {heldBack, chars[start]}));
            heldBack = 0;
            start++;
        }
        if (start < end && Character.isHighSurrogate(chars[end - 1])) {
            end--;
            heldBack = chars[end];
        }
        if (start < end) {
            append(chars, start, end - start);
        }
    }

    private void append(char[] chars, int start, int length) throws IOException {
        if (target instanceof Writer writer) {
            writer.write(chars, start, length);
        } else if (target instanceof StringBuilder builder) {
            builder.append(chars, start, length);
        } else {
            target.append(CharBuffer.wrap(chars, start, length));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
