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

    /** What is passed over without asking the rules is what no rule speaks of. */
    @ParameterizedTest
    @EnumSource
    void writesEachCodeUnitAsItsRuleSays(Escaper escaper) throws IOException {
        for (String place : List.of("%s", "1%s", " %s", "\u4E00%s\uFF0C", "\uD83D%s\uDE00", "%s\uD83D", "\uDE00%s")) {
            StringBuilder all = new StringBuilder();
            StringBuilder expected = new StringBuilder();
            for (int c = 0; c <= 0xFFFF; c++) {
                String text = place.replace("%s", String.valueOf((char) c));
                StringBuilder escaped = new StringBuilder();
                escaper.append(text, new OneByOne(escaped));
                all.append(escaped).append('\n');
                expected.append(byRule(escaper, text)).append('\n');
            }
            assertThat(all.compareTo(expected)).as(place).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesAllOfUnicodeInOnePiece(Escaper escaper) {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= 0xFFFF; c++) {
            all.append((char) c).append("ab");
        }
        for (int c = 0x10000; c <= Character.MAX_CODE_POINT; c += 0x101) {
            all.appendCodePoint(c);
        }
        assertThat(escaper.escape(all).equals(byRule(escaper, all.toString()))).isTrue();
    }

    private static String byRule(Escaper escaper, String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lone = Character.isSurrogate(c) && !WellFormed.isPaired(text, i);
            String replacement = lone ? "\uFFFD" : Character.isSurrogate(c) ? null : escaper.replacement(text, i);
            escaped.append(replacement == null ? String.valueOf(c) : replacement);
        }
        return escaped.toString();
    }

    /**
     * A target that takes text character by character.
     *
     * @param written where it keeps what was written
     */
    private record OneByOne(StringBuilder written) implements Appendable {
        @Override
        public Appendable append(CharSequence text) {
            return append(text, 0, text.length());
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            for (int i = start; i < end; i++) {
                append(text.charAt(i));
            }
            return this;
        }

        @Override
        public Appendable append(char character) {
            written.append(character);
            return this;
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesChineseAsItIs(Escaper escaper) {
        assertThat(escaper.escape("第二十周：模型、工具与“智能体”\uD83D\uDE00")).isEqualTo("第二十周：模型、工具与“智能体”\uD83D\uDE00");
    }
}
