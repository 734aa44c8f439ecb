package io.github.weeklydigest.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.render.contract.SampleDigests;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ArchiveTest {
    private static Archive.Document entry(String path) {
        return Archive.Document.of(new Digest(header(Optional.empty(), Optional.empty()), List.of()), path);
    }

    private static Archive.Document entry(int year, int week, String language) {
        return Archive.Document.of(
                new Digest(
                        header(
                                Optional.of(new IsoWeek(year, week)),
                                Optional.of(language).filter(tag -> !tag.isEmpty())),
                        List.of()),
                year + "-" + week + language);
    }

    private static DigestHeader header(Optional<IsoWeek> week, Optional<String> language) {
        return DigestHeader.builder().week(week).language(language).build();
    }

    /** Path: previous, next; translations. */
    private static List<String> places(Archive.Document... documents) {
        return Archive.of(Optional.of("index"), List.of(documents)).entries().stream()
                .map(entry -> entry.path() + ": "
                        + entry.previous().map(Archive.Entry::path).orElse("-") + ", "
                        + entry.next().map(Archive.Entry::path).orElse("-") + "; "
                        + String.join(
                                " ",
                                entry.translations().stream()
                                        .map(Archive.Entry::path)
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

    private static Archive.Document issue(String profile, OptionalInt number, Optional<LocalDate> day, String path) {
        DigestHeader header = DigestHeader.builder()
                .profile(profile)
                .language(path.substring(path.length() - 2))
                .issueNumber(number)
                .published(day)
                .build();
        return Archive.Document.of(new Digest(header, List.of()), path);
    }

    @Test
    void issuesWithoutAWeekAreConnectedByNumberOrDay() {
        Optional<LocalDate> day = Optional.of(LocalDate.of(2031, 2, 3));
        assertThat(places(
                        issue("tea", OptionalInt.of(12), day, "12en"),
                        issue("tea", OptionalInt.of(9), Optional.empty(), "9en"),
                        issue("tea", OptionalInt.of(12), Optional.empty(), "12zh"),
                        issue("milk", OptionalInt.of(10), Optional.empty(), "milk10en"),
                        issue("milk", OptionalInt.empty(), day, "daysen"),
                        issue("milk", OptionalInt.empty(), day.map(first -> first.plusDays(7)), "weeksen"),
                        entry(2031, 6, "en")))
                .containsExactly(
                        "12en: 9en, -; 12zh",
                        "9en: -, 12en; ",
                        "12zh: -, -; 12en",
                        "milk10en: -, -; ",
                        "daysen: -, weeksen; ",
                        "weeksen: daysen, -; ",
                        "2031-6en: -, -; ");
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
        Archive.Document first = entry(2026, 1, "en");
        Archive.Document second = Archive.Document.of(new Digest(first.header(), List.of()), "again");

        assertThat(places(first, second, entry(2026, 2, "en")))
                .containsExactly("2026-1en: -, 2026-2en; ", "again: -, 2026-2en; ", "2026-2en: 2026-1en, -; ");
    }

    @Test
    void makesIdsUnique() {
        Archive archive = Archive.of(Optional.empty(), List.of(entry("a"), entry("b"), entry("c")));

        assertThat(archive.entries())
                .extracting(Archive.Entry::id)
                .containsExactly("undated", "undated.2", "undated.3");
    }

    @Test
    void opensADigestAsOftenAsWanted() throws IOException {
        Digest digest = SampleDigests.everyElement();
        Archive.Entry entry = Archive.of(Optional.empty(), List.of(Archive.Document.of(digest, "a")))
                .entries()
                .get(0);

        for (int i = 0; i < 2; i++) {
            try (DigestReader reader = entry.open()) {
                assertThat(DigestEvents.collect(reader)).isEqualTo(digest);
            }
        }
        assertThat(entry.outline()).isEqualTo(DigestOutline.of(DigestReader.of(digest)));
        assertThat(entry.outline().total().articles())
                .isEqualTo(digest.articles().size());
    }

    @Test
    void readsADigestOnceForItsOutline() throws IOException {
        Digest digest = SampleDigests.everyElement();
        int[] opened = {0};
        Archive.Document document = new Archive.Document() {
            @Override
            public DigestHeader header() {
                return digest.header();
            }

            @Override
            public String path() {
                return "a";
            }

            @Override
            public DigestReader open() {
                opened[0]++;
                return DigestReader.of(digest);
            }
        };
        Archive.Entry read =
                Archive.of(Optional.empty(), List.of(document)).entries().get(0);
        DigestEvents.collect(read.open());
        assertThat(read.outline()).isSameAs(read.outline());
        assertThat(opened[0]).isEqualTo(1);

        Archive.Entry unread =
                Archive.of(Optional.empty(), List.of(document)).entries().get(0);
        assertThat(unread.outline()).isEqualTo(read.outline()).isSameAs(unread.outline());
        assertThat(opened[0]).isEqualTo(2);
    }

    @Test
    void linksFilesByRelativeReferences() {
        assertThat(Archive.link("a.html", "b.html")).isEqualTo("b.html");
        assertThat(Archive.link("2026/10/a.html", "2026/11/b.html")).isEqualTo("../11/b.html");
        assertThat(Archive.link("2026/10/a.html", "index.html")).isEqualTo("../../index.html");
        assertThat(Archive.link("index.html", "2026/10/a.html")).isEqualTo("2026/10/a.html");
        assertThat(Archive.link("a", "x:y %?#\u00e9")).isEqualTo("x%3Ay%20%25%3F%23%C3%A9");
    }

    @Test
    void keepsACopyOfTheDocuments() {
        List<Archive.Document> documents = new ArrayList<>(List.of(entry("a")));
        Archive archive = Archive.of(Optional.empty(), documents);
        documents.clear();

        assertThat(archive.entries()).hasSize(1);
        assertThatThrownBy(() -> archive.entries().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** A search from the first number for each digest would take minutes. */
    @Test
    @Timeout(300)
    void numbersManyDigestsWithoutTitle() {
        Archive.Document untitled = entry("a");
        List<Archive.Entry> entries = Archive.of(Optional.empty(), Collections.nCopies(100_000, untitled))
                .entries();

        String id = entries.get(0).id();
        assertThat(entries).extracting(Archive.Entry::id).startsWith(id, id + ".2", id + ".3");
        assertThat(entries.get(99_999).id()).isEqualTo(id + ".100000");
    }
}
