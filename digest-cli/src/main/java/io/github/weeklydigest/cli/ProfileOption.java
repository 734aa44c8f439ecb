package io.github.weeklydigest.cli;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The option that names the profile of the digests. */
final class ProfileOption {
    private final Arguments arguments;
    private final Arguments.Value<String> profile;

    ProfileOption(Arguments arguments) {
        this.arguments = arguments;
        profile = arguments.text(
                "--profile",
                "NAME|FILE",
                "The profile of the digests: a built-in one, generic, or a YAML file (default: the built-in profile"
                        + " that recognizes the digest).");
    }

    /** A builder of a parser for the profile; without the option, for the one in the settings. */
    DigestParser.Builder parser(ProjectSettings settings) {
        DigestParser.Builder builder = DigestParser.builder();
        Optional<String> named = profile.value();
        if (named.isPresent()) {
            return builder.profiles(List.of(profile(named.get(), Path.of(""), "--profile")));
        }
        return settings.profile()
                .map(name ->
                        builder.profiles(List.of(profile(name, settings.folder(), ProjectSettings.NAME + ": profile"))))
                .orElse(builder);
    }

    /** The files that the profile and the settings are read from, which no output may overwrite. */
    List<Path> files(ProjectSettings settings) {
        Optional<Path> named = profile.value()
                .map(Path::of)
                .or(() -> settings.profile().map(settings.folder()::resolve))
                .filter(Files::isRegularFile);
        return Stream.concat(named.stream(), settings.file().stream()).toList();
    }

    private Profile profile(String name, Path folder, String origin) {
        Optional<Profile> builtIn = Profile.builtIn(name);
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        try {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw arguments.misused(origin + ": '" + name + "' is neither a built-in profile nor a file; built-in: "
                        + String.join(
                                ", ",
                                Profile.builtIn().stream().map(Profile::name).toList()) + ", generic");
            }
            try (Reader data = Files.newBufferedReader(file)) {
                return Profile.read(data);
            }
        } catch (IllegalArgumentException problem) {
            if (problem instanceof InvalidPathException) {
                throw arguments.misused(origin + ": '" + name + "' is not the name of a file");
            }
            throw arguments.misused(origin + " " + name + ": " + problem.getMessage());
        } catch (IOException problem) {
            throw arguments.misused(origin + " " + name + ": " + Reason.of(problem));
        }
    }
}
