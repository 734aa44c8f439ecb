package io.github.weeklydigest.parser;

import io.github.weeklydigest.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.Objects;

/**
 * Thrown if the input is not acceptable: a finding has at least the severity that {@link DigestParser.Builder#failOn}
 * sets, or a limit is exceeded.
 *
 * @since 0.1
 */
public final class DigestParseException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Diagnostic diagnostic;

    /**
     * Creates an exception for a finding.
     *
     * @param diagnostic the finding
     */
    public DigestParseException(Diagnostic diagnostic) {
        super(Objects.requireNonNull(diagnostic, "diagnostic").span() + ": " + diagnostic.message() + " ["
                + diagnostic.code() + ']');
        this.diagnostic = diagnostic;
    }

    /** {@return the finding, with its code, severity, message and position} */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
