package io.github.weeklydigest.render.json.internal.writer;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/**
 * Passes characters to any target in large pieces, and never flushes or closes it. No piece ends between the halves of
 * a surrogate pair, so that a target may encode each piece by itself.
 */
final class AppendableWriter extends Writer {
    private final Appendable target;
    private char high;

    AppendableWriter(Appendable target) {
        this.target = target;
    }

    @Override
    public void write(char[] chars, int offset, int count) throws IOException {
        int from = offset;
        int end = offset + count;
        if (high != 0 && from < end) {
            append(new char[] {high, chars[from]}, 0, 2);
            high = 0;
            from++;
        }
        if (from < end && Character.isHighSurrogate(chars[end - 1])) {
            end--;
            high = chars[end];
        }
        if (from < end) {
            append(chars, from, end - from);
        }
    }

    private void append(char[] chars, int offset, int count) throws IOException {
        if (target instanceof Writer writer) {
            writer.write(chars, offset, count);
        } else if (target instanceof StringBuilder builder) {
            builder.append(chars, offset, count);
        } else {
            target.append(CharBuffer.wrap(chars, offset, count).asReadOnlyBuffer());
        }
    }

    @Override
    public void flush() {
        // The target belongs to the caller.
    }

    @Override
    public void close() {
        // The target belongs to the caller.
    }
}
