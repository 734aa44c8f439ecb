package io.github.weeklydigest.cli;

import io.github.weeklydigest.parser.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Lists the built-in profiles. */
final class ProfilesCommand implements Callable<Integer> {
    private final Console console;
    private final Arguments arguments = new Arguments("profiles", this)
            .describedBy(
                    "Lists the built-in profiles in the order in which they are tried, with language, homepage and the"
                            + " title of an issue.")
            .endingWith(
                    "Your own profile is a YAML file; see: digest profile suggest --help",
                    "",
                    "Examples:",
                    "  digest profiles",
                    "  digest convert issue.md --profile rweekly");

    ProfilesCommand(Console console) {
        this.console = console;
    }

    CommandLine line() {
        return arguments.complete();
    }

    @Override
    public Integer call() {
        List<Profile> profiles = new ArrayList<>(Profile.builtIn());
        profiles.add(Profile.generic());
        int width = profiles.stream()
                .mapToInt(profile -> profile.name().length())
                .max()
                .orElse(0);
        for (Profile profile : profiles) {
            String line = String.format(
                    "%-" + width + "s  %-5s  %s",
                    profile.name(),
                    profile.language(),
                    profile.homepage().orElse(""));
            console.out().println(Printable.of(line.stripTrailing()));
            profile.example()
                    .ifPresent(title -> console.out().println(Printable.of(" ".repeat(width + 2) + "e.g. " + title)));
        }
        return ExitCode.OK;
    }
}
