package io.github.weeklydigest.testdata;

import java.io.InputStream;
import java.util.function.IntFunction;

/** An input stream that generates its bytes in chunks. */
final class ChunkInputStream extends InputStream {
    private final IntFunction<byte[]> chunks;
    private long left;
    private int index;
    private byte[] chunk = new byte[0];
    private int position;

    ChunkInputStream(IntFunction<byte[]> chunks, long atLeast) {
        this.chunks = chunks;
        this.left = atLeast;
    }

    @Override
    public int read() {
        return advance() ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!advance()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean advance() {
        if (position == chunk.length) {
            if (left <= 0) {
                return false;
            }
            chunk = chunks.apply(index++);
            position = 0;
            left -= chunk.length;
        }
        return true;
    }
}
