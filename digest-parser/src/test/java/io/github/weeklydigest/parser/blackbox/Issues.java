package io.github.weeklydigest.parser.blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Issues of weeklies with a built-in profile: the invented ones of the test resources, and real ones if the system property
 * {@code digest.weeklies} names a folder with a subfolder for each profile.
 */
record Issues(String profile, Path file) {
    static final String PROPERTY = "digest.weeklies";

    private static final Path INVENTED = Path.of("src", "test", "resources", "profiles");

    /** The invented issues. */
    static List<Issues> invented() throws IOException {
        return in(INVENTED);
    }

    /** All issues. */
    static List<Issues> all() throws IOException {
        List<Issues> issues = new ArrayList<>(invented());
        Optional<String> folder = Optional.ofNullable(System.getProperty(PROPERTY));
        if (folder.isPresent()) {
            issues.addAll(in(Path.of(folder.get())));
        }
        return issues;
    }

    private static List<Issues> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(md|markdown|mdx)"))
                    .sorted()
                    .map(file -> new Issues(folder.relativize(file).getName(0).toString(), file))
                    .toList();
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
