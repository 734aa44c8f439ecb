package io.github.weeklydigest.parser;

import io.github.weeklydigest.diagnostic.Severity;
import java.util.Locale;

/**
 * What a parser finds; {@code docs/diagnostics.md} has an example of each.
 *
 * @since 0.1
 */
public enum DiagnosticCode {
    /** The input is empty, white space aside. */
    EMPTY_DOCUMENT(Severity.ERROR),
    /** The title is none that a profile knows, so the text is no digest. */
    NOT_A_DIGEST(Severity.ERROR),
    /** A limit of {@link ParseLimits} is exceeded. */
    LIMIT_EXCEEDED(Severity.ERROR),
    /** Quotes or lists are nested deeper than {@link ParseLimits#maxNesting} and stay plain text. */
    NESTING_TOO_DEEP(Severity.WARNING),
    /** A paragraph is longer than {@link ParseLimits#maxInlineLength} and stays plain text. */
    PARAGRAPH_TOO_LONG(Severity.WARNING),
    /** A link reference definition comes too late for the links before it, which stay plain text. */
    REFERENCE_UNRESOLVED(Severity.WARNING),
    /** Bytes that are no UTF-8. */
    MALFORMED_UTF8(Severity.ERROR);

    private final Severity severity;

    DiagnosticCode(Severity severity) {
        this.severity = severity;
    }

    /** {@return the stable name that diagnostics carry, in kebab case} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return how much such a finding matters} */
    public Severity severity() {
        return severity;
    }
}
