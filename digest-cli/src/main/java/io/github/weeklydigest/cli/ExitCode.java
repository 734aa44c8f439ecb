package io.github.weeklydigest.cli;

/** The exit codes of the command. If several apply, it is the highest. */
final class ExitCode {
    /** Success. */
    static final int OK = 0;

    /** There is a finding, or a conversion failed. */
    static final int FAILURE = 1;

    /** Wrong usage, or an input can't be read. */
    static final int USAGE = 2;

    private ExitCode() {}
}
