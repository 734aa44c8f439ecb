package io.github.weeklydigest.stream;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Detects that two threads call {@link DigestReader#next} of the same reader at once, and keeps a reader that failed from
 * going on as if nothing had happened. For implementations of readers, whose method {@code next} is:
 *
 * <pre>{@code
 * return guard.next(this::read);
 * }</pre>
 *
 * <p>It does not make a reader safe for use by several threads. It reports the cause of an error that would otherwise
 * look like damaged input.
 *
 * @since 0.1
 */
public final class ReaderGuard {
    private final AtomicReference<@Nullable Thread> reading = new AtomicReference<>();

    private @Nullable Throwable failure;

    /** Creates a guard for one reader. */
    public ReaderGuard() {}

    /** Reads the next event. */
    @FunctionalInterface
    public interface Reading {
        /**
         * Reads it.
         *
         * @return the event; {@code null} at the end
         * @throws IOException if it can't be read
         */
        @Nullable
        DigestEvent next() throws IOException;
    }

    /**
     * Reads the next event. If an earlier call has failed, throws the same exception again.
     *
     * @param reading reads it
     * @return the event; {@code null} at the end
     * @throws IOException if it can't be read
     * @throws IllegalStateException if another call has not ended yet
     */
    public @Nullable DigestEvent next(Reading reading) throws IOException {
        enter();
        try {
            if (failure instanceof IOException problem) {
                throw problem;
            } else if (failure instanceof RuntimeException problem) {
                throw problem;
            } else if (failure instanceof Error problem) {
                throw problem;
            }
            return reading.next();
        } catch (IOException | RuntimeException | Error problem) {
            failure = problem;
            throw problem;
        } finally {
            exit();
        }
    }

    /**
     * Marks the beginning of a call by the current thread.
     *
     * @throws IllegalStateException if another call has not ended yet
     */
    public void enter() {
        if (!reading.compareAndSet(null, Thread.currentThread())) {
            throw new IllegalStateException(
                    "the digest reader is used by two threads at once: open a reader for each thread");
        }
    }

    /** Marks the end of the call. */
    public void exit() {
        // Whoever calls next, after this call, sees it: threads hand a reader over by other means.
        reading.setRelease(null);
    }
}
