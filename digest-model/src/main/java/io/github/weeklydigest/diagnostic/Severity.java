package io.github.weeklydigest.diagnostic;

/**
 * The importance of a finding, in ascending order.
 *
 * @since 0.1
 */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Probably a mistake of the author; the result is still what the text says. */
    WARNING,
    /** Something could not be read, so the result would be wrong or incomplete. */
    ERROR
}
