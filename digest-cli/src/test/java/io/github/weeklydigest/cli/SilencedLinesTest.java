package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.diagnostic.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SilencedLinesTest {
    private static final String COMMENT = "<!-- digest: ignore a-code -->";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void countsLinesWithAnyEnd(String end) throws IOException {
        assertThat(silenced("a" + end + end + "b " + COMMENT + end + COMMENT + end + "c" + end))
                .containsExactly(3, 5);
    }

    @Test
    void silencesTheLastLineWithoutAnEnd() throws IOException {
        assertThat(silenced("a\nb " + COMMENT)).containsExactly(2);
    }

    @Test
    void findsTheOnlyCommentWhereverItIs() throws IOException {
        for (int before = (1 << 16) - 20; before < (1 << 16) + 20; before++) {
            assertThat(silenced("x".repeat(before) + COMMENT)).containsExactly(1);
            assertThat(silenced("\u5468".repeat(before / 3) + COMMENT)).containsExactly(1);
        }
    }

    @Test
    void readsNoFurtherInALineThanTheParser() throws IOException {
        assertThat(silenced("x".repeat(1 << 20) + COMMENT + "\nb " + COMMENT)).containsExactly(2);
    }

    @Test
    void silencesNothingWithoutAFile() {
        assertThat(SilencedLines.of(folder.resolve("missing")).contains(finding(1)))
                .isFalse();
    }

    private int[] silenced(String text) throws IOException {
        SilencedLines lines = SilencedLines.of(Files.writeString(folder.resolve("a.md"), text));
        return IntStream.range(1, 8)
                .filter(line -> lines.contains(finding(line)))
                .toArray();
    }

    private static Diagnostic finding(int line) {
        return new Diagnostic("a-code", Severity.WARNING, "a message", new SourceSpan(line, 1, line, 2, 0, 1));
    }
}
