package io.github.weeklydigest.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of all commands that process inputs. */
final class RunOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-q", "--quiet"},
            description = "Print no progress and no summary; results, failures and the exit code stay the same.")
    private boolean quiet;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "The number of inputs to process at the same time (default: the number of processors).")
    private int jobs;

    /** Applies the options that concern messages. */
    void apply(Console console) {
        if (quiet) {
            console.beQuiet();
        }
    }

    Workers workers() {
        if (jobs < 0 || (jobs == 0 && isGiven())) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--jobs expects a number of at least 1 but was '" + jobs + "'");
        }
        return jobs == 0 ? Workers.onAllProcessors() : new Workers(jobs);
    }

    /** The settings of the folder of the inputs. */
    ProjectSettings settings(List<String> arguments) {
        try {
            return ProjectSettings.of(arguments);
        } catch (IOException problem) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), ProjectSettings.NAME + ": " + Reason.of(problem));
        } catch (IllegalArgumentException problem) {
            throw new CommandLine.ParameterException(spec.commandLine(), Reason.of(problem));
        }
    }

    private boolean isGiven() {
        return spec.commandLine().getParseResult().hasMatchedOption("--jobs");
    }
}
