package io.github.weeklydigest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Digests to try the command with. */
final class Samples {
    static final Path FOLDER = Path.of("..", "samples");
    static final Path CHINESE = FOLDER.resolve(Path.of("2026W10", "README.zh-CN.md"));
    static final Path ENGLISH = FOLDER.resolve(Path.of("2026W10", "README.md"));

    private Samples() {}

    static Path write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** A digest of one article. */
    static String week(int week) {
        return """
                # Technical Reading Summary - Week %d, 2026

                ## Interesting Things

                ### Books

                #### An article of week %d

                [A source](https://example.org/%d)

                Its text.
                """.formatted(week, week, week);
    }
}
