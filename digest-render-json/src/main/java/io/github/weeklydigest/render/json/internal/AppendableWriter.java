package io.github.weeklydigest.render.json.internal;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/**
 * Hands characters on to an {@link Appendable} in large pieces; it neither flushes nor closes it. A surrogate pair always
 * arrives in one piece, so that a target that encodes each piece on its own gives the same bytes.
 */
final class AppendableWriter extends Writer {
    private static final int BUFFER_LENGTH = 16 * 1024;

    private final Appendable target;
    private final char[] buffer = new char[BUFFER_LENGTH];
    private int length;

    AppendableWriter(Appendable target) {
        this.target = target;
    }

    @Override
    public void write(char[] chars, int offset, int count) throws IOException {
        int from = offset;
        int end = offset + count;
        while (end - from > buffer.length - length) {
            int fitting = buffer.length - length;
            System.arraycopy(chars, from, buffer, length, fitting);
            length += fitting;
            from += fitting;
            flush();
        }
        System.arraycopy(chars, from, buffer, length, end - from);
        length += end - from;
    }

    /** Hands on what is held, but for one half of a pair whose other half is still to come. */
    @Override
    public void flush() throws IOException {
        int end = length;
        if (end > 0 && Character.isHighSurrogate(buffer[end - 1])) {
            end--;
        }
        if (end > 0) {
            append(end);
        }
        System.arraycopy(buffer, end, buffer, 0, length - end);
        length -= end;
    }

    private void append(int end) throws IOException {
        if (target instanceof Writer writer) {
            writer.write(buffer, 0, end);
        } else if (target instanceof StringBuilder builder) {
            builder.append(buffer, 0, end);
        } else {
            target.append(CharBuffer.wrap(buffer, 0, end));
        }
    }

    @Override
    public void close() {}
}
