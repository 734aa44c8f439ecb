package io.github.weeklydigest.cli;

import io.github.weeklydigest.parser.ProfileDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Drafts the profile of an unknown weekly from some of its issues. */
final class SuggestCommand implements Callable<Integer> {
    private final Console console;
    private final Arguments arguments = new Arguments("suggest", this)
            .describedBy(
                    "Reads some issues of a weekly and prints a draft of its profile, with the counts behind each rule.")
            .endingWith(
                    "Example:",
                    "  digest profile suggest issues/ > weekly.yaml",
                    "  digest convert issues/ --profile weekly.yaml --to json -o out");
    private final Arguments.Values<String> issues = arguments.parameters("FILE|DIR", "Issues, or folders with issues.");
    private final Arguments.Value<String> name = arguments.text(
            "--name", "NAME", "The name of the profile (default: the name of the first folder or file).");

    SuggestCommand(Console console) {
        this.console = console;
    }

    CommandLine line() {
        return arguments.complete();
    }

    @Override
    public Integer call() {
        boolean[] unreadable = {false};
        Inputs inputs = Inputs.of(issues.all(), console, problem -> {
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
            throw arguments.misused("no Markdown file in " + issues.all());
        }
        try {
            console.out()
                    .print(ProfileDraft.of(name.value().orElseGet(this::derivedName), files)
                            .yaml());
            return ExitCode.OK;
        } catch (IllegalArgumentException problem) {
            throw arguments.misused(String.valueOf(problem.getMessage()));
        } catch (IOException problem) {
            console.problem(Reason.of(problem));
            return ExitCode.USAGE;
        }
    }

    private String derivedName() {
        String last = String.valueOf(
                Path.of(issues.all().get(0)).toAbsolutePath().normalize().getFileName());
        String derived = last.replaceFirst("\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return derived.isEmpty() ? "weekly" : derived;
    }
}
