package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.testdata.CaseShare;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongStreamTest {
    private static final int MEGABYTES = CaseShare.count(50, 2);

    /** The digest is longer than the heap. */
    @ParameterizedTest
    @ValueSource(strings = {"json", "lines", "read"})
    void takesNoMoreMemoryThanItsLargestItem(String work) throws Exception {
        String classPath = System.getProperty("java.class.path")
                + File.pathSeparator
                + System.getProperty("jdk.module.path", "")
                + File.pathSeparator
                + Path.of("target/test-classes");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx16m",
                        "-cp",
                        classPath,
                        LongStreamRun.class.getName(),
                        "src/test/resources/spec/json/week.md",
                        Integer.toString(MEGABYTES),
                        work)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).startsWith(work + ": " + MEGABYTES + " MB in ");
    }
}
