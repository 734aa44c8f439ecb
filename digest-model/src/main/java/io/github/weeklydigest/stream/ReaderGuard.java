package io.github.weeklydigest.stream;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Detects that two threads call {@link DigestReader#next} of the same reader at once. For implementations of readers:
 *
 * <pre>{@code
 * guard.enter();
 * try {
 *     return read();
 * } finally {
 *     guard.exit();
 * }
 * }</pre>
 *
 * <p>It does not make a reader safe for use by several threads. It reports the cause of an error that would otherwise
 * look like damaged input.
 *
 * @since 0.1
 */
public final class ReaderGuard {
    private final AtomicReference<@Nullable Thread> reading = new AtomicReference<>();

    /** Creates a guard for one reader. */
    public ReaderGuard() {}

    /**
     * Notes that the current thread reads.
     *
     * @throws IllegalStateException if another call has not ended yet
     */
    public void enter() {
        if (!reading.compareAndSet(null, Thread.currentThread())) {
            throw new IllegalStateException(
                    "the digest reader is used by two threads at once: open a reader for each thread");
        }
    }

    /** Notes that the current thread has read. */
    public void exit() {
        reading.set(null);
    }
}
