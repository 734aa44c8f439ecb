package io.github.weeklydigest.cli;

import io.github.weeklydigest.parser.DigestParseException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What became of an input.
 *
 * @param kind how it ended
 * @param message what to tell where it went wrong, a line; else empty
 * @param findings how many findings there were
 */
record Outcome(Kind kind, String message, int findings) {
    /** How the work on an input ended. */
    enum Kind {
        /** It was done. */
        DONE(ExitCode.OK),
        /** It was found in a folder and is no digest. */
        SKIPPED(ExitCode.OK),
        /** It could not be done. */
        FAILED(ExitCode.FAILURE),
        /** It was not even begun: the input can't be read, or what was asked for can't be. */
        REFUSED(ExitCode.USAGE);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }

    static Outcome done(int findings) {
        return new Outcome(Kind.DONE, "", findings);
    }

    static Outcome skipped() {
        return new Outcome(Kind.SKIPPED, "", 0);
    }

    /** Works on an input, whatever comes of it. */
    static Outcome of(Input input, Work work) {
        try {
            return work.run();
        } catch (IOException problem) {
            return failed(input, problem);
        } catch (RuntimeException | StackOverflowError | LinkageError broken) {
            // A renderer, or this program, is to blame; the other inputs are not.
            return unexpected(input.name(), broken);
        }
    }

    /** The input could not be read, or not to its end. */
    private static Outcome failed(Input input, IOException problem) {
        if (problem instanceof DigestParseException found) {
            return input.isSkippedFor(found.diagnostic())
                    ? skipped()
                    : new Outcome(Kind.FAILED, new Finding(input.name(), found.diagnostic()).toString(), 0);
        }
        return new Outcome(Kind.REFUSED, line(input.name(), Reason.of(problem)), 0);
    }

    static Outcome unexpected(String name, Throwable broken) {
        return new Outcome(Kind.FAILED, line(name, "failed unexpectedly, please report it: " + broken), 0);
    }

    static Outcome unwritable(String target, IOException problem) {
        return new Outcome(Kind.FAILED, line(target, "can't be written: " + Reason.of(problem)), 0);
    }

    static Outcome failed(Input input, String why) {
        return new Outcome(Kind.FAILED, line(input.name(), why), 0);
    }

    /** The output would take the place of an input. */
    static Outcome overwritten(Input input, Path target) {
        return new Outcome(
                Kind.REFUSED, line(input.name(), "its output " + target + " is one of the inputs; choose another"), 0);
    }

    /** The list of the outputs would take the place of an input. */
    static Outcome indexOverInput(Path index) {
        return new Outcome(Kind.REFUSED, line(index.toString(), "is one of the inputs and is kept; see --no-index"), 0);
    }

    /** What is done with an input. */
    interface Work {
        /** Does it. */
        Outcome run() throws IOException;
    }

    private static String line(String name, String what) {
        return "digest: " + name + ": " + what;
    }
}
