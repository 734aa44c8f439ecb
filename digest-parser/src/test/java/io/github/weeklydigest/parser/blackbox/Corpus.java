package io.github.weeklydigest.parser.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real weeks, where the system property {@code digest.corpus} names their folder. */
final class Corpus {
    static final String PROPERTY = "digest.corpus";

    private Corpus() {}

    /** The weeks in Chinese that have facts. */
    static List<Week> weeks() throws IOException {
        try (Stream<Path> facts = Files.list(folder().resolve("facts"))) {
            return facts.sorted().map(Week::of).toList();
        }
    }

    /** All pages, the English ones among them. */
    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(folder(), 3)) {
            return files.filter(file -> file.getFileName().toString().matches("README(\\.zh-CN)?\\.md"))
                    .filter(file -> file.getNameCount() == folder().getNameCount() + 3)
                    .sorted()
                    .toList();
        }
    }

    private static Path folder() {
        String folder = System.getProperty(PROPERTY);
        if (folder == null) {
            throw new IllegalStateException("the system property " + PROPERTY + " is not set");
        }
        return Path.of(folder);
    }

    /**
     * A real week.
     *
     * @param name such as {@code 2025W20}
     * @param page its page in Chinese
     * @param facts what an independent reading finds in it
     */
    record Week(String name, Path page, Facts facts) {
        private static Week of(Path facts) {
            String name = facts.getFileName().toString().replace(".json", "");
            Path page = folder().resolve(name.substring(0, 4)).resolve(name).resolve("README.zh-CN.md");
            try {
                return new Week(name, page, Facts.read(facts));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
