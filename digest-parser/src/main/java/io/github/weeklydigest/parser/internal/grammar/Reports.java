package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.parser.DigestParseException;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands findings to who listens, and ends the reading where one is too severe. */
public final class Reports {
    private final Optional<Severity> failOn;
    private final Optional<Consumer<Diagnostic>> listener;

    /**
     * Reports of one reading.
     *
     * @param failOn the least severity that ends it
     * @param listener who gets the findings, if anybody
     */
    public Reports(Optional<Severity> failOn, Optional<Consumer<Diagnostic>> listener) {
        this.failOn = failOn;
        this.listener = listener;
    }

    /** Whether findings of a severity change anything, so that it is worth to look for them. */
    public boolean wants(Severity severity) {
        return listener.isPresent() || failOn.isPresent() && severity.compareTo(failOn.get()) >= 0;
    }

    /** Reports a finding. */
    public void report(Diagnostic diagnostic) throws DigestParseException {
        listener.ifPresent(it -> it.accept(diagnostic));
        if (failOn.isPresent() && diagnostic.severity().compareTo(failOn.get()) >= 0) {
            throw new DigestParseException(diagnostic);
        }
    }

    /** Reports a finding that ends the reading in any case. */
    public DigestParseException fatal(Diagnostic diagnostic) {
        listener.ifPresent(it -> it.accept(diagnostic));
        return new DigestParseException(diagnostic);
    }
}
