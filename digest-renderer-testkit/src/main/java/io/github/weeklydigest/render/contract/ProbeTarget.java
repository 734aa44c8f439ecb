package io.github.weeklydigest.render.contract;

import java.io.Writer;

/** A target that can be closed and tells whether it was. */
final class ProbeTarget extends Writer {
    private final StringBuilder written = new StringBuilder();
    private boolean closed;

    @Override
    public void write(char[] characters, int offset, int length) {
        written.append(characters, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
