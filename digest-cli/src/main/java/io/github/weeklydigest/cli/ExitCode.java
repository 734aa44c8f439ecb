package io.github.weeklydigest.cli;

/** What the command tells its caller. The greater one wins where several apply. */
final class ExitCode {
    /** All went well. */
    static final int OK = 0;

    /** There is a finding, or a conversion failed. */
    static final int FAILURE = 1;

    /** The command was called in a wrong way, or an input can't be read. */
    static final int USAGE = 2;

    private ExitCode() {}
}
