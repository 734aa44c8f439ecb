package io.github.weeklydigest.cli;

import java.io.IOException;
import java.io.OutputStream;

/** A stream that can't be written. */
final class FailingStream extends OutputStream {
    private final String reason;

    private FailingStream(String reason) {
        this.reason = reason;
    }

    static OutputStream because(String reason) {
        return new FailingStream(reason);
    }

    @Override
    public void write(int b) throws IOException {
        throw new IOException(reason);
    }
}
