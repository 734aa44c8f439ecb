package io.github.weeklydigest.diagnostic;

/**
 * How much a finding matters; in ascending order.
 *
 * @since 0.1
 */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Probably a mistake of the author; the result is still what the text says. */
    WARNING,
    /** Something could not be read as it must be, so the result would be wrong or incomplete. */
    ERROR
}
