package io.github.weeklydigest.parser.internal.diagnostic;

import io.github.weeklydigest.diagnostic.Diagnostic;
import java.io.IOException;

/** Receives findings. A finding about the source itself is reported before the slice that contains it is returned. */
@FunctionalInterface
public interface DiagnosticListener {
    /**
     * Receives a finding.
     *
     * @throws IOException if parsing must stop here
     */
    void report(Diagnostic finding) throws IOException;
}
