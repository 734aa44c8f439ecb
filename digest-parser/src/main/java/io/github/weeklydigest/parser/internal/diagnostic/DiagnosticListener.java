package io.github.weeklydigest.parser.internal.diagnostic;

import io.github.weeklydigest.diagnostic.Diagnostic;
import java.io.IOException;

/** Takes what is found wrong with the source itself, before the slice in which it is is returned. */
@FunctionalInterface
public interface DiagnosticListener {
    /**
     * Takes a finding.
     *
     * @throws IOException if reading has to end here
     */
    void report(Diagnostic finding) throws IOException;
}
