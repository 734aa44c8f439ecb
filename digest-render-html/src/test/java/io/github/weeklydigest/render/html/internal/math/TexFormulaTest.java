package io.github.weeklydigest.render.html.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.markup.OutputBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TexFormulaTest {
    static List<String> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(TexFormulaTest.class.getResourceAsStream("formulas.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsTheTableSays(String line) {
        String[] pair = line.split(" ⇒ ");

        assertThat(read(pair[0])).isEqualTo(pair[1]);
    }

    private static String read(String tex) {
        StringBuilder out = new StringBuilder();
        HtmlWriter writer = new HtmlWriter(OutputBuffer.before(out));
        TexFormula.read(tex).ifPresentOrElse(formula -> formula.write(writer), () -> writer.trusted("-"));
        writer.flush();
        return out.toString();
    }

    @Test
    void depthAndLengthAreBounded() {
        assertThat(read("{".repeat(1_000) + "x" + "}".repeat(1_000))).isEqualTo("-");
        assertThat(read("\\sqrt".repeat(700) + "x")).isEqualTo("-");
        assertThat(read("x".repeat(5_000))).isEqualTo("-");
    }
}
