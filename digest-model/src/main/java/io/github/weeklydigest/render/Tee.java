package io.github.weeklydigest.render;

import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Writes one stream with several renderers, reading it once and holding one event at a time.
 *
 * <pre>{@code
 * Tee.to(html, page).andBytes(epub, book).render(reader, Thread::new);
 * }</pre>
 *
 * <p>Each renderer except the first one runs in a thread of its own during the call, because renderers pull events.
 * The slowest renderer determines the speed. Instances are immutable.
 *
 * @since 0.1
 */
public final class Tee {
    private final List<Output> outputs;

    /** Writes one stream with one renderer. */
    @FunctionalInterface
    private interface Output {
        void write(DigestReader source) throws IOException;
    }

    private Tee(List<Output> outputs) {
        this.outputs = List.copyOf(outputs);
    }

    /**
     * Creates a tee with one renderer.
     *
     * @param renderer the renderer
     * @param target what it writes to
     * @return the tee
     */
    public static Tee to(DigestRenderer renderer, Appendable target) {
        return new Tee(List.of(output(renderer, target)));
    }

    /**
     * Creates a tee with one renderer that writes bytes.
     *
     * @param renderer the renderer
     * @param target what it writes to
     * @return the tee
     */
    public static Tee toBytes(DigestRenderer renderer, OutputStream target) {
        return new Tee(List.of(bytes(renderer, target)));
    }

    /**
     * Returns this tee with one more renderer.
     *
     * @param renderer the renderer
     * @param target what it writes to; no other renderer of the tee writes to it
     * @return the new tee
     */
    public Tee and(DigestRenderer renderer, Appendable target) {
        return with(output(renderer, target));
    }

    /**
     * Returns this tee with one more renderer that writes bytes.
     *
     * @param renderer the renderer
     * @param target what it writes to; no other renderer of the tee writes to it
     * @return the new tee
     */
    public Tee andBytes(DigestRenderer renderer, OutputStream target) {
        return with(bytes(renderer, target));
    }

    private Tee with(Output output) {
        List<Output> more = new ArrayList<>(outputs);
        more.add(output);
        return new Tee(more);
    }

    private static Output output(DigestRenderer renderer, Appendable target) {
        Objects.requireNonNull(renderer, "renderer");
        Objects.requireNonNull(target, "target");
        return source -> renderer.render(source, target);
    }

    private static Output bytes(DigestRenderer renderer, OutputStream target) {
        Objects.requireNonNull(renderer, "renderer");
        Objects.requireNonNull(target, "target");
        return source -> renderer.render(source, target);
    }

    /**
     * Reads a stream to its end and writes it with all renderers. Closes neither the stream nor the targets.
     *
     * <p>A renderer that fails doesn't stop the others: they write to the end, and then its exception is thrown. If
     * several renderers fail, the exception of the first one in the order of the tee is thrown, with the others as
     * suppressed exceptions.
     *
     * @param source the stream, at its beginning
     * @param threads creates a thread for each renderer except the first, such as {@code Thread::new}; all threads have
     *     ended when this method returns
     * @throws IOException if the source or a target throws it, or if the calling thread is interrupted
     */
    public void render(DigestReader source, ThreadFactory threads) throws IOException {
        SharedReader shared = new SharedReader(source);
        List<Rendering> renderings = new ArrayList<>();
        for (Output output : outputs) {
            renderings.add(new Rendering(output, shared.reader()));
        }
        List<Thread> started = new ArrayList<>();
        try {
            for (Rendering rendering : renderings.subList(1, renderings.size())) {
                Thread thread =
                        Objects.requireNonNull(threads.newThread(rendering), "the thread factory made no thread");
                thread.start();
                started.add(thread);
            }
            renderings.get(0).run();
        } finally {
            renderings.get(0).abandon();
            // A renderer without a thread does not read, and the others must not wait for it.
            renderings.subList(started.size() + 1, renderings.size()).forEach(Rendering::abandon);
            join(started);
        }
        rethrow(renderings);
    }

    private static void join(List<Thread> started) throws InterruptedIOException {
        boolean interrupted = false;
        for (Thread thread : started) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException stop) {
                    interrupted = true;
                    started.forEach(Thread::interrupt);
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while renderers were writing");
        }
    }

    @SuppressWarnings("ReferenceEquality") // All renderers throw the same exception if the source fails.
    private static void rethrow(List<Rendering> renderings) throws IOException {
        Throwable first = null;
        for (Rendering rendering : renderings) {
            Throwable failure = rendering.failure();
            if (first == null) {
                first = failure;
            } else if (failure != null && failure != first) {
                first.addSuppressed(failure);
            }
        }
        if (first != null) {
            SharedReader.rethrow(first);
        }
    }

    /** A running renderer; its exception is kept until all renderers have ended. */
    private static final class Rendering implements Runnable {
        private final Output output;
        private final SharedReader.Reader reader;
        private @Nullable Throwable failure;

        Rendering(Output output, SharedReader.Reader reader) {
            this.output = output;
            this.reader = reader;
        }

        void abandon() {
            reader.close();
        }

        @Nullable
        Throwable failure() {
            return failure;
        }

        @Override
        public void run() {
            try (reader) {
                output.write(reader);
            } catch (Throwable problem) {
                failure = problem;
            }
        }
    }
}
