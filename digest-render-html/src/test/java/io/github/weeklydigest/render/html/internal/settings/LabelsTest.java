package io.github.weeklydigest.render.html.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.DateRange;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | 2026-07-06 | 2026-07-12 | 6–12 July 2026                           | 6–12 July
            en-GB | 2026-06-29 | 2026-07-05 | 29 June to 5 July 2026                   | 29 June – 5 July
            en    | 2025-12-29 | 2026-01-04 | 29 December 2025 to 4 January 2026       | 29 December – 4 January
            en    | 2025-07-06 | 2026-07-12 | 6 July 2025 to 12 July 2026              | 6 July – 12 July
            zh    | 2026-07-06 | 2026-07-12 | 2026 年 7 月 6 日至 12 日                | 7 月 6 日至 12 日
            zh-TW | 2026-06-29 | 2026-07-05 | 2026 年 6 月 29 日至 7 月 5 日           | 6 月 29 日 – 7 月 5 日
            zh    | 2025-12-29 | 2026-01-04 | 2025 年 12 月 29 日至 2026 年 1 月 4 日  | 12 月 29 日 – 1 月 4 日
            """)
    void namesMonthAndYearOfAPeriodOnce(
            String language, LocalDate start, LocalDate end, String full, String withoutYear) {
        Labels labels = Labels.of(language, Labels.all(Map.of()), false);

        assertThat(text(labels, start, end, true)).isEqualTo(full);
        assertThat(text(labels, start, end, false)).isEqualTo(withoutYear);
    }

    @Test
    void doesNotMixOwnDatesWithDaysOfTheDefaultLanguage() {
        LocalDate start = LocalDate.of(2026, 7, 6);
        LocalDate end = LocalDate.of(2026, 7, 12);

        assertThat(text(own("date.short", "dd/MM"), start, end, false)).isEqualTo("06/07 – 12/07");
        assertThat(text(own("period", "du {0} au {1}"), start, end, true)).isEqualTo("du 6 July au 12 July 2026");
        assertThat(text(own("date.day", "dd"), start, end, true)).isEqualTo("06–12 July 2026");
    }

    private static Labels own(String name, String text) {
        return Labels.of("en", Labels.all(Map.of(name, text)), true);
    }

    private static String text(Labels labels, LocalDate start, LocalDate end, boolean withYear) {
        Labels.Period period = labels.period(new DateRange(start, end), withYear);
        return period.before() + period.first() + period.between() + period.last() + period.after();
    }
}
