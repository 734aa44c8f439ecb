package io.github.weeklydigest.stream;

import io.github.weeklydigest.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reader on top of another one, which it closes. Extend it to look at the events of a reader or to change them; findings
 * reach the listener of the source. {@link DigestTransforms} has ready-made ones.
 *
 * <pre>{@code
 * DigestReader watched = new ForwardingReader(reader) {
 *     @Override
 *     protected DigestEvent read() throws IOException {
 *         DigestEvent event = source().next();
 *         System.out.println("read " + event);
 *         return event;
 *     }
 * };
 * }</pre>
 *
 * <p>It keeps what {@link DigestReader} promises about closing and threads, even if a subclass holds events back or the
 * source does not keep it: a closed reader throws an {@link IOException}, and two threads that read at once cause an {@link
 * IllegalStateException}.
 *
 * @since 0.1
 */
public abstract class ForwardingReader implements DigestReader {
    private final DigestReader source;
    private final ReaderGuard guard = new ReaderGuard();
    private boolean closed;

    /**
     * Creates a reader.
     *
     * @param source the reader to read from, which this one closes
     */
    protected ForwardingReader(DigestReader source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /** {@return the reader that was passed to the constructor} */
    protected final DigestReader source() {
        return source;
    }

    /**
     * Reads the next event. Called by one thread at a time, and never after this reader was closed.
     *
     * @return the event, or {@code null} once {@link DigestEnd} has been returned
     * @throws IOException if the source throws it
     */
    protected abstract @Nullable DigestEvent read() throws IOException;

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
