package io.github.weeklydigest.parser.blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A digest and the events that it must produce.
 *
 * @param name topic and name of the case
 * @param markdown the digest
 * @param expected the file with the events
 */
record SpecCase(String name, String markdown, Path expected) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "spec");

    /** All cases, in the order of their names. */
    static List<SpecCase> all() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(SpecCase::read)
                    .toList();
        }
    }

    /** A file starts with a comment that states the rule; what follows is the digest. */
    private static SpecCase read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
        int end = text.indexOf("-->\n");
        if (!text.startsWith("<!--") || end < 0) {
            throw new IllegalStateException(file + " does not begin with a comment that states its rule");
        }
        String name = FOLDER.relativize(file).toString().replace('\\', '/').replace(".md", "");
        return new SpecCase(
                name,
                text.substring(end + 4),
                file.resolveSibling(file.getFileName().toString().replace(".md", ".events.txt")));
    }

    String events() throws IOException {
        return Files.readString(expected);
    }

    @Override
    public String toString() {
        return name;
    }
}
