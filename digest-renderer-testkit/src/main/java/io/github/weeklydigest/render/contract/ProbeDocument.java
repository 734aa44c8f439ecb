package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A document of an archive that counts how it is used, and fails on request. */
final class ProbeDocument implements Archive.Document {
    /** What happens before each event is read. */
    interface Step {
        void before(int event) throws IOException;
    }

    private final Digest digest;
    private final String path;
    private final Step step;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    ProbeDocument(Digest digest, String path, Step step) {
        this.digest = digest;
        this.path = path;
        this.step = step;
    }

    int opened() {
        return opened.get();
    }

    boolean isClosed() {
        return opened.get() == closed.get();
    }

    @Override
    public DigestHeader header() {
        return digest.header();
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public DigestReader open() {
        opened.incrementAndGet();
        DigestReader events = DigestReader.of(digest);
        return new DigestReader() {
            private int count;
            private boolean isClosed;

            @Override
            public @Nullable DigestEvent next() throws IOException {
                step.before(count);
                count++;
                return events.next();
            }

            @Override
            public void close() throws IOException {
                if (!isClosed) {
                    isClosed = true;
                    closed.incrementAndGet();
                }
                events.close();
            }
        };
    }

    @Override
    public Optional<Archive.Asset> asset(String reference) {
        return Optional.empty();
    }
}
