package io.github.weeklydigest.cli;

import java.io.IOException;
import java.util.List;

/** The options of all commands that process inputs. */
final class RunOptions {
    private final Arguments arguments;
    private final Arguments.Flag quiet;
    private final Arguments.Value<String> jobs;

    RunOptions(Arguments arguments) {
        this.arguments = arguments;
        quiet = arguments.flag(
                "Print no progress and no summary; results, failures and the exit code stay the same.",
                "-q",
                "--quiet");
        jobs = arguments.text(
                "--jobs", "N", "The number of inputs to process at the same time (default: the number of processors).");
    }

    /** Applies the options that concern messages. */
    void apply(Console console) {
        if (quiet.isGiven()) {
            console.beQuiet();
        }
    }

    Workers workers() {
        return jobs.value().map(this::workers).orElseGet(Workers::onAllProcessors);
    }

    private Workers workers(String number) {
        try {
            int threads = Integer.parseInt(number);
            if (threads > 0) {
                return new Workers(threads);
            }
        } catch (NumberFormatException notANumber) {
            // Reported below.
        }
        throw arguments.misused("--jobs expects a number of at least 1 but was '" + number + "'");
    }

    /** The settings of the folder of the inputs. */
    ProjectSettings settings(List<String> inputs) {
        try {
            return ProjectSettings.of(inputs);
        } catch (IOException problem) {
            throw arguments.misused(ProjectSettings.NAME + ": " + Reason.of(problem));
        } catch (IllegalArgumentException problem) {
            throw arguments.misused(Reason.of(problem));
        }
    }
}
