package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.IsoWeek;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputNameTest {
    @ParameterizedTest
    @CsvSource({
        "zh-CN, json, 2025-W07.zh-CN.json",
        "en, html, 2025-W07.en.html",
        "'', json, 2025-W07.json",
        "en, '', 2025-W07.en",
        "../../etc/passwd, json, 2025-W07.etc-passwd.json",
        "..\\C:\\x, ../sh, 2025-W07.C-x.sh",
        "'a\u0000b/', 'j s', 2025-W07.a-b.j-s",
        "汉, ., 2025-W07"
    })
    void isMadeOfWeekLanguageAndExtension(String language, String extension, String expected) {
        assertThat(OutputName.of(header(Optional.of(language)), extension)).isEqualTo(expected);
    }

    @Test
    void doesWithoutALanguage() {
        assertThat(OutputName.of(header(Optional.empty()), "json")).isEqualTo("2025-W07.json");
    }

    private static DigestHeader header(Optional<String> language) {
        return DigestHeader.builder()
                .week(new IsoWeek(2025, 7))
                .language(language)
                .build();
    }
}
