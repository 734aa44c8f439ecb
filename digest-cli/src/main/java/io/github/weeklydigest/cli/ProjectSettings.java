package io.github.weeklydigest.cli;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a folder of digests, from the file {@value #NAME} in it or in a folder above it. Options of the command
 * take precedence.
 *
 * @param folder the folder of the file, which its paths are relative to
 * @param profile the name of a built-in profile, or the path of a profile
 * @param options the options of formats by name
 * @param severities the severities by code; empty for findings that aren't reported
 * @param ignoredPaths the files that aren't checked, and the folders whose files aren't
 */
record ProjectSettings(
        Path folder,
        Optional<String> profile,
        Map<String, Option> options,
        Map<String, Optional<Severity>> severities,
        List<PathMatcher> ignoredPaths) {
    static final String NAME = ".digest.yaml";

    ProjectSettings {
        options = Map.copyOf(options);
        severities = Map.copyOf(severities);
        ignoredPaths = List.copyOf(ignoredPaths);
    }

    /**
     * An option of a format.
     *
     * @param value its value
     * @param place the file, line and key that set it
     */
    record Option(String value, String place) {}

    /** Returns the file that the settings were read from, if there was one. */
    Optional<Path> file() {
        return Optional.of(folder.resolve(NAME)).filter(Files::isRegularFile);
    }

    /** Settings that change nothing. */
    static ProjectSettings none() {
        return new ProjectSettings(Path.of(""), Optional.empty(), Map.of(), Map.of(), List.of());
    }

    /**
     * Reads the settings that apply to the first argument: those of its folder or of the closest folder above it that has
     * some. A folder that holds {@code .git} is the last one searched.
     *
     * @param arguments the inputs as they were given
     * @throws IOException if the file can't be read
     * @throws IllegalArgumentException if it says something that it can't say; the message names file, line and key
     */
    static ProjectSettings of(List<String> arguments) throws IOException {
        @Nullable Path folder = start(arguments);
        while (folder != null) {
            Path file = folder.resolve(NAME);
            if (Files.isRegularFile(file)) {
                return SettingsReader.read(file);
            }
            folder = Files.exists(folder.resolve(".git")) ? null : folder.getParent();
        }
        return none();
    }

    private static @Nullable Path start(List<String> arguments) {
        String first = arguments.isEmpty() || arguments.get(0).equals(Inputs.STANDARD_INPUT) ? "" : arguments.get(0);
        try {
            Path path = Path.of(first).toAbsolutePath().normalize();
            return Files.isDirectory(path) ? path : path.getParent();
        } catch (InvalidPathException notAFile) {
            return null;
        }
    }

    /** The finding with the severity that is set for its code; empty if it isn't reported. */
    Optional<Diagnostic> apply(Diagnostic diagnostic) {
        Optional<Severity> set = severities.getOrDefault(diagnostic.code(), Optional.of(diagnostic.severity()));
        return set.map(severity -> severity == diagnostic.severity()
                ? diagnostic
                : new Diagnostic(diagnostic.code(), severity, diagnostic.message(), diagnostic.span()));
    }

    /** The inputs without those whose path is ignored. */
    Inputs withoutIgnored(Inputs inputs) {
        if (ignoredPaths.isEmpty()) {
            return inputs;
        }
        List<Input> left = inputs.files().stream()
                .filter(input -> input.path().filter(this::ignores).isEmpty())
                .toList();
        return new Inputs(left, left.isEmpty() ? List.of() : inputs.folders(), inputs.kept());
    }

    private boolean ignores(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        @Nullable Path part = absolute.startsWith(folder) ? folder.relativize(absolute) : null;
        while (part != null) {
            Path tested = part;
            if (ignoredPaths.stream().anyMatch(pattern -> pattern.matches(tested))) {
                return true;
            }
            part = part.getParent();
        }
        return false;
    }
}
