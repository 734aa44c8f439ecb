package io.github.weeklydigest.benchmarks;

import java.io.OutputStream;

/** A target of bytes that keeps only their number. */
final class CountingOutputStream extends OutputStream {
    private long length;

    long length() {
        return length;
    }

    @Override
    public void write(int value) {
        length++;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        length += count;
    }
}
