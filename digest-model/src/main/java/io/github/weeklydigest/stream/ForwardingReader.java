package io.github.weeklydigest.stream;

import io.github.weeklydigest.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reader on top of another one, which it closes. It keeps what {@link DigestReader} promises about closing and about
 * threads, even if a subclass holds events back or the source does not keep it.
 */
abstract class ForwardingReader implements DigestReader {
    private final DigestReader source;
    private final ReaderGuard guard = new ReaderGuard();
    private boolean closed;

    ForwardingReader(DigestReader source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /** Reads the next event; called by one thread at a time, and never after this reader was closed. */
    abstract @Nullable DigestEvent read() throws IOException;

    @Override
    public final @Nullable DigestEvent next() throws IOException {
        guard.enter();
        try {
            if (closed) {
                throw new IOException("the digest reader is closed");
            }
            return read();
        } finally {
            guard.exit();
        }
    }

    @Override
    public final void report(Diagnostic diagnostic) {
        source.report(diagnostic);
    }

    @Override
    public final void close() throws IOException {
        if (!closed) {
            closed = true;
            source.close();
        }
    }
}
