package io.github.weeklydigest.cli;

import io.github.weeklydigest.parser.DigestParseException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The result of the work on one input.
 *
 * @param kind how the work ended
 * @param message one line that says what went wrong; empty if nothing did
 * @param findings the number of findings
 */
record Outcome(Kind kind, String message, int findings) {
    /** How the work on an input ended. */
    enum Kind {
        /** It was done. */
        DONE(ExitCode.OK),
        /** The input was found in a folder and isn't a digest. */
        SKIPPED(ExitCode.OK),
        /** It failed. */
        FAILED(ExitCode.FAILURE),
        /** It wasn't begun: the input can't be read, or the request can't be met. */
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

    /** Runs the work and turns any exception or error into an outcome. */
    static Outcome of(Input input, Work work) {
        try {
            return ofRepeatable(input, work);
        } catch (OutOfMemoryError problem) {
            return unexpected(input, problem);
        }
    }

    /** The same for work that the caller repeats if it runs out of memory. */
    static Outcome ofRepeatable(Input input, Work work) {
        try {
            return work.run();
        } catch (IOException problem) {
            return failed(input, problem);
        } catch (OutOfMemoryError problem) {
            throw problem;
        } catch (Throwable broken) {
            // The fault of a renderer or of this program; the other inputs can still be processed.
            return unexpected(input, broken);
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

    static Outcome unexpected(Input input, Throwable broken) {
        return unexpected(input.name(), broken);
    }

    static Outcome unexpected(String name, Throwable broken) {
        String reason = broken instanceof OutOfMemoryError
                ? "needs more memory than Java may use; raise the limit with -Xmx"
                : "failed unexpectedly, please report it" + addressee(broken) + ": " + Reason.withCauses(broken);
        return new Outcome(Kind.FAILED, line(name, reason), 0);
    }

    private static String addressee(Throwable broken) {
        return PluginPath.failedIn(broken)
                .map(name -> " to the author of the plugin with " + name)
                .orElse("");
    }

    static Outcome unwritable(String target, IOException problem) {
        return new Outcome(Kind.FAILED, line(target, "can't be written: " + Reason.of(problem)), 0);
    }

    static Outcome failed(Input input, String why) {
        return new Outcome(Kind.FAILED, line(input.name(), why), 0);
    }

    /** The output would overwrite an input. */
    static Outcome overwritten(Input input, Path target) {
        return new Outcome(
                Kind.REFUSED,
                line(input.name(), "its output '" + target + "' is one of the inputs; choose another"),
                0);
    }

    /** The list of outputs would overwrite an input. */
    static Outcome indexOverInput(Path index) {
        return new Outcome(
                Kind.REFUSED, line(index.toString(), "is one of the inputs and isn't overwritten; see --no-index"), 0);
    }

    /** Work on one input. */
    interface Work {
        /** Does the work. */
        Outcome run() throws IOException;
    }

    private static String line(String name, String what) {
        return "digest: " + name + ": " + what;
    }
}
