package io.github.weeklydigest.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleDigestsTest {
    private final SampleDigests digests = SampleDigests.seeded(7);

    @Test
    void theSameSeedGivesTheSameText() {
        assertThat(SampleDigests.seeded(7).week(3)).isEqualTo(digests.week(3));
        assertThat(SampleDigests.seeded(8).week(3)).isNotEqualTo(digests.week(3));
    }

    @Test
    void namesIsoWeeksAcrossTheYears() {
        assertThat(IntStream.of(0, 42, 43, 95, 96).mapToObj(digests::weekName))
                .containsExactly("2025W10", "2025W52", "2026W01", "2026W53", "2027W01");
    }

    @Test
    void statesWeekAndPeriodInTheHeader() {
        assertThat(digests.week(43))
                .startsWith("# 2026 年第 01 周技术阅读汇总\n")
                .contains("以下为 2026 年 第 01 周（2025 年 12 月 29 日至 2026 年 1 月 4 日）期间");
    }

    @Test
    void listsEveryHeadingInTheContentsAndNoneTwice() {
        List<String> lines = digests.week(5).lines().toList();
        List<String> headings = unfenced(lines).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", ""))
                .toList();
        List<String> entries = lines.stream()
                .filter(line -> line.matches(" *- \\[.*]\\(#.*\\)"))
                .map(line -> line.replaceFirst(" *- \\[", "").replaceFirst("]\\(#.*", ""))
                .toList();
        assertThat(entries).isEqualTo(headings).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    @Test
    void streamsWholeWeeksOneAfterTheOther() throws IOException {
        byte[] expected = (digests.week(0) + digests.week(1)).getBytes(StandardCharsets.UTF_8);
        int first = digests.weekBytes(0).length;
        try (InputStream stream = digests.weeks(first + 1)) {
            assertThat(stream.readAllBytes()).isEqualTo(expected);
        }
        try (InputStream stream = digests.weeks(first)) {
            assertThat(stream.readAllBytes()).hasSize(first);
        }
    }

    @Test
    void readsTheSameByteByByte() throws IOException {
        try (InputStream stream = digests.weeks(1)) {
            byte[] expected = digests.weekBytes(0);
            for (byte value : expected) {
                assertThat(stream.read()).isEqualTo(value & 0xff);
            }
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    @Test
    void streamsWithoutEnd() throws IOException {
        try (InputStream stream = digests.weeks(Long.MAX_VALUE)) {
            assertThat(stream.skip(5_000_000)).isEqualTo(5_000_000);
            assertThat(stream.read()).isNotEqualTo(-1);
        }
    }

    @Test
    void writesOneDocumentOfAnySize() throws IOException {
        try (InputStream stream = digests.document(3_000_000)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(3_000_000, 4_500_000);
            assertThat(unfenced(text.lines().toList()))
                    .filteredOn(line -> line.startsWith("# "))
                    .hasSize(1);
            assertThat(text).doesNotContain("\n\n\n").endsWith("\n").doesNotEndWith("\n\n");
        }
    }

    @Test
    void writesWhatTheFormatWrites() {
        for (int i = 0; i < 20; i++) {
            String week = digests.week(i);
            assertThat(week)
                    .doesNotContain("\n\n\n", " \n", "\t", "\r")
                    .endsWith("\n")
                    .doesNotEndWith("\n\n");
        }
    }

    private static List<String> unfenced(List<String> lines) {
        boolean[] inside = {false};
        return lines.stream()
                .filter(line -> {
                    inside[0] ^= line.startsWith("```");
                    return !inside[0];
                })
                .toList();
    }
}
