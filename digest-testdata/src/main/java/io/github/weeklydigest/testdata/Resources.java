package io.github.weeklydigest.testdata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text resources of this package. */
final class Resources {
    private Resources() {}

    /** {@return the lines of a resource that are neither empty nor comments} */
    static List<String> lines(String name) {
        try (InputStream input = Resources.class.getResourceAsStream(name)) {
            if (input == null) {
                throw new IllegalStateException("The resource " + name + " is missing");
            }
            return new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
