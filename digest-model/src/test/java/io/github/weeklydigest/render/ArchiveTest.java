package io.github.weeklydigest.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.IsoWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArchiveTest {
    private static Archive.Entry entry(String address) {
        return new Archive.Entry(header(Optional.empty(), Optional.empty()), address);
    }

    private static Archive.Entry entry(int year, int week, String language) {
        return new Archive.Entry(
                header(
                        Optional.of(new IsoWeek(year, week)),
                        Optional.of(language).filter(tag -> !tag.isEmpty())),
                year + "-" + week + language);
    }

    private static DigestHeader header(Optional<IsoWeek> week, Optional<String> language) {
        return DigestHeader.builder().week(week).language(language).build();
    }

    /** Address: previous, next; translations. */
    private static List<String> places(Archive.Entry... entries) {
        return new Archive(Optional.of("index"), List.of(entries))
                .places().stream()
                        .map(place -> place.entry().address() + ": "
                                + place.previous().map(Archive.Entry::address).orElse("-") + ", "
                                + place.next().map(Archive.Entry::address).orElse("-") + "; "
                                + String.join(
                                        " ",
                                        place.translations().stream()
                                                .map(Archive.Entry::address)
                                                .toList()))
                        .toList();
    }

    @Test
    void neighboursAreTheNextWeeksThatAreThereInTheSameLanguage() {
        assertThat(places(
                        entry(2026, 1, "en"),
                        entry(2025, 51, "zh"),
                        entry(2026, 1, "zh"),
                        entry(2025, 52, "en"),
                        entry(2026, 9, "zh")))
                .containsExactly(
                        "2026-1en: 2025-52en, -; 2026-1zh",
                        "2025-51zh: -, 2026-1zh; ",
                        "2026-1zh: 2025-51zh, 2026-9zh; 2026-1en",
                        "2025-52en: -, 2026-1en; ",
                        "2026-9zh: 2026-1zh, -; ");
    }

    @Test
    void noLanguageIsALanguageOfItsOwn() {
        assertThat(places(entry(2026, 1, ""), entry(2026, 2, "zh"), entry(2026, 2, ""), entry(2026, 1, "en")))
                .containsExactly(
                        "2026-1: -, 2026-2; 2026-1en",
                        "2026-2zh: -, -; 2026-2",
                        "2026-2: 2026-1, -; 2026-2zh",
                        "2026-1en: -, -; 2026-1");
    }

    @Test
    void aDigestWithoutAWeekStandsAlone() {
        assertThat(places(entry("a"), entry(2026, 1, "en"), entry("b")))
                .containsExactly("a: -, -; ", "2026-1en: -, -; ", "b: -, -; ");
    }

    @Test
    void ofTheSameWeekAndLanguageTheFirstIsKnown() {
        Archive.Entry first = entry(2026, 1, "en");
        Archive.Entry second = new Archive.Entry(first.header(), "again");

        assertThat(places(first, second, entry(2026, 2, "en")))
                .containsExactly("2026-1en: -, 2026-2en; ", "again: -, 2026-2en; ", "2026-2en: 2026-1en, -; ");
    }

    @Test
    void theIndexIsThatOfEachPlace() {
        assertThat(new Archive(Optional.of("all"), List.of(entry("a"), entry(2026, 1, "en"))).places())
                .extracting(Archive.Place::index)
                .containsExactly(Optional.of("all"), Optional.of("all"));
        assertThat(new Archive(Optional.empty(), List.of(entry("a"))).places())
                .extracting(Archive.Place::index)
                .containsExactly(Optional.empty());
        assertThat(new Archive(Optional.empty(), List.of()).places()).isEmpty();
    }

    @Test
    void keepsACopyOfTheEntries() {
        List<Archive.Entry> entries = new ArrayList<>(List.of(entry("a")));
        Archive archive = new Archive(Optional.empty(), entries);
        entries.clear();

        assertThat(archive.entries()).hasSize(1);
        assertThatThrownBy(() -> archive.entries().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
