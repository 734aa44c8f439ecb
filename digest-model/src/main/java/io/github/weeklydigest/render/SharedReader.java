package io.github.weeklydigest.render;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.UndeclaredThrowableException;
import org.jspecify.annotations.Nullable;

/** Passes each event of a stream to several readers; the next event is read once all have taken the previous one. */
final class SharedReader {
    private final DigestReader source;
    private int readers;
    private int toTake;
    private long count;
    private @Nullable DigestEvent current;
    private @Nullable Throwable failure;

    SharedReader(DigestReader source) {
        this.source = source;
    }

    /** Returns one more reader; to be called before any of them reads. */
    synchronized Reader reader() {
        readers++;
        return new Reader();
    }

    private synchronized @Nullable DigestEvent next(long taken) throws IOException {
        try {
            while (taken == count && toTake > 0) {
                wait();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another renderer was writing");
        }
        if (taken == count) {
            read();
        }
        if (failure != null) {
            rethrow(failure);
        }
        toTake--;
        notifyAll();
        return current;
    }

    private void read() {
        count++;
        toTake = readers;
        try {
            current = source.next();
        } catch (Throwable problem) {
            failure = problem;
        }
    }

    /** Plugins written in other languages may throw checked exceptions that no method declares. */
    static void rethrow(Throwable problem) throws IOException {
        if (problem instanceof IOException exception) {
            throw exception;
        }
        if (problem instanceof RuntimeException exception) {
            throw exception;
        }
        if (problem instanceof Error error) {
            throw error;
        }
        throw new UndeclaredThrowableException(problem);
    }

    private synchronized void leave(long taken) {
        readers--;
        if (taken < count) {
            toTake--;
        }
        notifyAll();
    }

    /** The reader of one renderer; it belongs to that renderer's thread. */
    final class Reader implements DigestReader {
        private long taken;
        private boolean ended;
        private boolean closed;

        @Override
        public @Nullable DigestEvent next() throws IOException {
            if (closed) {
                throw new IOException("the digest reader is closed");
            }
            if (ended) {
                return null;
            }
            try {
                DigestEvent event = SharedReader.this.next(taken);
                ended = event == null;
                taken++;
                return event;
            } catch (IOException | RuntimeException | Error problem) {
                close();
                throw problem;
            }
        }

        @Override
        public void report(Diagnostic diagnostic) {
            synchronized (SharedReader.this) {
                source.report(diagnostic);
            }
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                leave(taken);
            }
        }
    }
}
