package io.github.weeklydigest.stream;

import io.github.weeklydigest.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.Objects;

/** A reader on top of another one, which it closes. */
abstract class ForwardingReader implements DigestReader {
    private final DigestReader source;

    ForwardingReader(DigestReader source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    @Override
    public void report(Diagnostic diagnostic) {
        source.report(diagnostic);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
