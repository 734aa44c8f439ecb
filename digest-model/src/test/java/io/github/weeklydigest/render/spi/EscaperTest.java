package io.github.weeklydigest.render.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EscaperTest {
    record Case(Escaper escaper, String given, String expected) {}

    static List<Case> cases() {
        return SpecLines.read("escapes.txt").stream()
                .map(rule -> {
                    String[] parts = rule.given().split(": ", 2);
                    return new Case(Escaper.valueOf(parts[0]), parts[1], rule.expected());
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void escapesByTheRules(Case given) {
        assertThat(given.escaper().escape(given.given())).isEqualTo(given.expected());
    }

    @Test
    void everyEscaperHasRules() {
        Set<Escaper> seen = cases().stream().map(Case::escaper).collect(Collectors.toSet());
        assertThat(seen).isEqualTo(EnumSet.allOf(Escaper.class));
    }

    @ParameterizedTest
    @EnumSource
    void appendsWhatItEscapes(Escaper escaper) throws IOException {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 0x300; c++) {
            all.append(c);
        }
        StringBuilder out = new StringBuilder();
        escaper.append(all, out);
        assertThat(out.toString()).isEqualTo(escaper.escape(all));
    }

    @ParameterizedTest
    @EnumSource
    void leavesChineseAsItIs(Escaper escaper) {
        assertThat(escaper.escape("第二十周：模型、工具与“智能体”\uD83D\uDE00")).isEqualTo("第二十周：模型、工具与“智能体”\uD83D\uDE00");
    }
}
