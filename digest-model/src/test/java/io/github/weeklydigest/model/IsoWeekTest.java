package io.github.weeklydigest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoWeekTest {
    @ParameterizedTest
    @CsvSource({
        "2025-W20, 2025-05-12, 2025-05-18",
        "2026-W01, 2025-12-29, 2026-01-04",
        "2020-W53, 2020-12-28, 2021-01-03",
        "0001-W01, 0001-01-01, 0001-01-07",
    })
    void beginsOnMondayAndEndsOnSunday(String text, LocalDate start, LocalDate end) {
        IsoWeek week = IsoWeek.parse(text);
        assertThat(week.start()).isEqualTo(start);
        assertThat(week.end()).isEqualTo(end);
        assertThat(week.days()).isEqualTo(new DateRange(start, end));
        assertThat(week).hasToString(text);
    }

    @Test
    void agreesWithTheCalendarOnEveryWeekOfManyYears() {
        for (LocalDate day = LocalDate.of(1990, 1, 1); day.getYear() < 2050; day = day.plusDays(5)) {
            IsoWeek week = new IsoWeek(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            assertThat(day).isBetween(week.start(), week.end());
        }
    }

    @Test
    void readsBothForms() {
        assertThat(IsoWeek.parse("2025W20"))
                .isEqualTo(IsoWeek.parse("2025-W20"))
                .isEqualTo(new IsoWeek(2025, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025", "2025-20", "25W20", "2025W2", "2025-W20 ", "2025w20"})
    void refusesOtherForms(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsoWeek.parse(text))
                .withMessageContaining("2025-W20");
    }

    @ParameterizedTest
    @CsvSource({"2025, 53", "2025, 0", "2025, -1", "0, 1", "10000, 1", "2020, 54"})
    void knowsNoWeekThatAYearHasNot(int year, int week) {
        assertThat(IsoWeek.find(year, week)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IsoWeek(year, week))
                .withMessageContaining(Integer.toString(week));
    }

    @Test
    void knowsTheLongYears() {
        assertThat(IsoWeek.find(2020, 53)).isEqualTo(Optional.of(new IsoWeek(2020, 53)));
        assertThat(IsoWeek.find(2026, 53)).isPresent();
    }

    @Test
    void isOrderedByTime() {
        assertThat(new IsoWeek(2025, 52)).isLessThan(new IsoWeek(2026, 1)).isGreaterThan(new IsoWeek(2025, 9));
        assertThat(new IsoWeek(2025, 52)).isEqualByComparingTo(new IsoWeek(2025, 52));
    }

    @Test
    void aRangeOfDaysDoesNotEndBeforeItStarts() {
        LocalDate day = LocalDate.of(2025, 5, 12);
        assertThat(new DateRange(day, day).end()).isEqualTo(day);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateRange(day, day.minusDays(1)))
                .withMessageContaining("2025-05-11");
    }
}
