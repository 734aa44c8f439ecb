package io.github.weeklydigest.benchmarks;

import io.github.weeklydigest.testdata.SampleDigests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The digests that are measured: the folder of real weeks that the system property {@code digest.corpus} names, or else
 * generated ones.
 *
 * @param generated whether they were generated
 * @param documents each digest in UTF-8
 */
record Weeks(boolean generated, List<byte[]> documents) {
    private static final int GENERATED_WEEKS = 25;
    private static final String FILE_NAME = "README.zh-CN.md";

    static Weeks load() {
        String folder = System.getProperty("digest.corpus", "");
        return folder.isEmpty() ? generate() : new Weeks(false, read(Path.of(folder)));
    }

    private static Weeks generate() {
        SampleDigests digests = SampleDigests.seeded(1);
        return new Weeks(
                true,
                IntStream.range(0, GENERATED_WEEKS).mapToObj(digests::weekBytes).toList());
    }

    private static List<byte[]> read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<byte[]> documents = files.filter(file -> file.endsWith(FILE_NAME))
                    .sorted()
                    .map(Weeks::bytes)
                    .toList();
            if (documents.isEmpty()) {
                throw new IllegalArgumentException(
                        "No " + FILE_NAME + " in " + folder + "; let digest.corpus name a folder of weeks");
            }
            return documents;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    long bytes() {
        return documents.stream().mapToLong(document -> document.length).sum();
    }

    List<String> texts() {
        return documents.stream()
                .map(document -> new String(document, StandardCharsets.UTF_8))
                .toList();
    }
}
