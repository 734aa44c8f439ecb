package io.github.weeklydigest.cli;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.stream.DigestEnd;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A digest whose header is known before it is read. */
final class StartedReader implements DigestReader {
    private final DigestReader source;
    private final DigestStart start;
    private boolean passed;

    private StartedReader(DigestReader source, DigestStart start) {
        this.source = source;
        this.start = start;
    }

    /**
     * Reads as far as the header. Closes the source if that fails.
     *
     * @throws NotDigestException if what is read is no weekly digest
     */
    static StartedReader of(DigestReader source) throws IOException {
        try {
            if (!(source.next() instanceof DigestStart start)) {
                throw new IllegalStateException("a stream begins with DigestStart");
            }
            if (start.header().week().isPresent()) {
                return new StartedReader(source, start);
            }
            throw isEmpty(start.header(), source) ? NotDigestException.empty() : NotDigestException.withoutWeek(start.header());
        } catch (IOException | RuntimeException | Error problem) {
            try (source) {
                throw problem;
            }
        }
    }

    private static boolean isEmpty(DigestHeader header, DigestReader source) throws IOException {
        return header.heading().isEmpty() && header.introduction().isEmpty() && source.next() instanceof DigestEnd;
    }

    DigestHeader header() {
        return start.header();
    }

    @Override
    public @Nullable DigestEvent next() throws IOException {
        if (passed) {
            return source.next();
        }
        passed = true;
        return start;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
