package io.github.weeklydigest.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Memory does not grow with the input: inputs far larger than the heap are read in virtual machines of their own.
 *
 * <p>Those of a gigabyte take minutes and run with {@code -Plarge-inputs} alone.
 */
class MemoryIT {
    private static final long MEGABYTE = 1_000_000;
    private static final long GIGABYTE = 1_000 * MEGABYTE;

    // Each item takes some kilobytes of the input, and JSON is larger than a quarter of its input.
    private static final long BYTES_FOR_EACH_ITEM = 20_000;
    private static final long BYTES_FOR_EACH_CHARACTER = 4;

    @Test
    void weeksOf200MegabytesBecomeJsonIn48Megabytes() throws Exception {
        assertReads("weeks", 200 * MEGABYTE, "48m", BYTES_FOR_EACH_CHARACTER);
    }

    @Test
    void aDocumentOf200MegabytesBecomesEventsIn48Megabytes() throws Exception {
        assertReads("document", 200 * MEGABYTE, "48m", BYTES_FOR_EACH_ITEM);
    }

    /** Some 20,000 issues: a site keeps about two kilobytes of each. */
    @Test
    @Tag("large")
    void aFolderOfSmallIssuesBecomesASiteIn64Megabytes() throws Exception {
        assertReads("folder", 4 * MEGABYTE, "64m", 1);
    }

    @Test
    @Tag("large")
    void weeksOfAGigabyteBecomeJsonIn32Megabytes() throws Exception {
        assertReads("weeks", GIGABYTE, "32m", BYTES_FOR_EACH_CHARACTER);
    }

    @Test
    @Tag("large")
    void aDocumentOfAGigabyteBecomesEventsIn64Megabytes() throws Exception {
        assertReads("document", GIGABYTE, "64m", BYTES_FOR_EACH_ITEM);
    }

    @Test
    @Tag("large")
    void aDocumentOfAGigabyteBecomesJsonIn64Megabytes() throws Exception {
        assertReads("document-to-json", GIGABYTE, "64m", BYTES_FOR_EACH_CHARACTER);
    }

    private static void assertReads(String input, long bytes, String heap, long bytesForEachResult)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeInput.class.getName(),
                        input,
                        Long.toString(bytes))
                .redirectErrorStream(true)
                .start();
        String output;
        try (InputStream stream = process.getInputStream()) {
            output = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).matches("\\d+ \\d+");
        long read = Long.parseLong(output.split(" ")[0]);
        long results = Long.parseLong(output.split(" ")[1]);
        assertThat(read).as("bytes read").isGreaterThanOrEqualTo(bytes);
        assertThat(results).as("results").isGreaterThan(bytes / bytesForEachResult);
    }
}
