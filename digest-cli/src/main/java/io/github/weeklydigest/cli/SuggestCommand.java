package io.github.weeklydigest.cli;

import io.github.weeklydigest.parser.ProfileDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drafts the profile of an unknown weekly from some of its issues. */
@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        description =
                "Reads some issues of a weekly and prints a draft of its profile, with the counts behind each rule.",
        footer = {
            "",
            "Example:",
            "  digest profile suggest issues/ > weekly.yaml",
            "  digest convert issues/ --profile weekly.yaml --to json -o out"
        })
final class SuggestCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", description = "Issues, or folders with issues.")
    private List<String> arguments = List.of();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The name of the profile (default: the name of the first folder or file).")
    private @Nullable String name;

    SuggestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean[] unreadable = {false};
        Inputs inputs = Inputs.of(arguments, console, problem -> {
            unreadable[0] = true;
            console.problem(problem);
        });
        List<Path> files = inputs.files().stream()
                .map(Input::path)
                .flatMap(Optional::stream)
                .toList();
        if (unreadable[0]) {
            return ExitCode.USAGE;
        }
        if (files.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "no Markdown file in " + arguments);
        }
        try {
            console.out().print(ProfileDraft.of(profileName(), files).yaml());
            return ExitCode.OK;
        } catch (IllegalArgumentException problem) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(problem.getMessage()), problem);
        } catch (IOException problem) {
            console.problem(Reason.of(problem));
            return ExitCode.USAGE;
        }
    }

    private String profileName() {
        if (name != null) {
            return name;
        }
        String last = String.valueOf(
                Path.of(arguments.get(0)).toAbsolutePath().normalize().getFileName());
        String derived = last.replaceFirst("\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return derived.isEmpty() ? "weekly" : derived;
    }
}
