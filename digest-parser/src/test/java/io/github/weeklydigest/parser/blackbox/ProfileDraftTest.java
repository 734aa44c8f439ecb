package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.parser.ProfileDraft;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileDraftTest {
    private static final double GOAL = 0.8;

    @TempDir
    Path folder;

    static List<Map.Entry<String, List<Path>>> editions() throws IOException {
        Map<String, List<Path>> editions = new TreeMap<>();
        for (Path issue : BuiltInProfilesTest.issues()) {
            editions.computeIfAbsent(BuiltInProfilesTest.edition(issue), name -> new ArrayList<>())
                    .add(issue);
        }
        return List.copyOf(editions.entrySet());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void findsMostArticlesOfAWeeklyWithoutEditing(Map.Entry<String, List<Path>> edition) throws IOException {
        DigestParser drafted =
                parser(ProfileDraft.of(edition.getKey(), edition.getValue()).yaml());
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (Path issue : edition.getValue()) {
            addresses(Files.readString(Path.of(issue + ".expected")), expected);
            addresses(IssueSummary.of(drafted, issue), found);
        }

        long recalled = expected.stream().filter(found::contains).count();

        assertThat((double) recalled / expected.size())
                .as("%s of %s, found %s", recalled, expected, found)
                .isGreaterThanOrEqualTo(GOAL);
    }

    @Test
    void readsFrontMatterOfIssuesWithoutTitle() throws IOException {
        List<Path> issues = new ArrayList<>();
        for (int number : List.of(41, 42)) {
            issues.add(Files.writeString(
                    folder.resolve(number + "-fog.md"), """
                    ---
                    layout: letter
                    no: %d
                    when: %d.2.2031
                    ---

                    ## Arrivals

                    - [Boat](https://boat.example/%d)
                    - [Crane](https://crane.example/%d)
                    """.formatted(number, number - 34, number, number)));
        }

        String yaml = ProfileDraft.of("harbour", issues).yaml();

        assertThat(yaml)
                .contains("  - heading: '^\\s*Arrivals'\n    front-matter: {layout: '^letter$'}\n")
                .contains("    - front-matter: no\n");
        assertThat(IssueSummary.of(parser(yaml), issues.get(1))).isEqualTo("""
                profile: harbour
                language: en
                issueNumber: 42
                published: 2031-02-08
                Arrivals | | Boat | https://boat.example/42 | |
                Arrivals | | Crane | https://crane.example/42 | |
                """);
    }

    @Test
    void draftsNumberAndDate() throws IOException {
        Path issue = Files.writeString(folder.resolve("2031-02-05-tea.md"), """
                # Tea Weekly 7

                ## Links

                - [One](https://tea.example/1)
                - [Two](https://tea.example/2)
                """);

        DigestParser parser = parser(ProfileDraft.of("tea", List.of(issue)).yaml());

        assertThat(IssueSummary.of(parser, issue)).isEqualTo("""
                profile: tea
                language: en
                issueNumber: 7
                published: 2031-02-05
                Links | | One | https://tea.example/1 | |
                Links | | Two | https://tea.example/2 | |
                """);
    }

    @Test
    void draftsDateInWordsAndEntriesBeforeTheFirstSection() throws IOException {
        List<Path> issues = new ArrayList<>();
        for (int number = 1; number < 3; number++) {
            issues.add(Files.writeString(folder.resolve("pots-" + number + ".md"), """
                    # Pot Weekly #%1$d

                    *May %1$d, 2031*

                    **[A big pot](https://blog.example/%1$d)** It is big.

                    ### In brief

                    - [Lid](https://brief.example/%1$d) released
                    """.formatted(number)));
        }

        String yaml = ProfileDraft.of("pots", issues).yaml();

        assertThat(yaml).contains("heading: '^\\s*Pot Weekly'");
        assertThat(IssueSummary.of(parser(yaml), issues.get(1))).isEqualTo("""
                profile: pots
                language: en
                issueNumber: 2
                published: 2031-05-02
                | | A big pot | https://blog.example/2 | |
                In brief | | Lid | https://brief.example/2 | |
                """);
    }

    @Test
    void draftsSectionsAndEntriesOfHeadings() throws IOException {
        Path issue = Files.writeString(folder.resolve("week-3.md"), """
                ---
                title: '#3 Slow kettles'
                date: 2031-05-07
                ---

                # Core

                ## Merged

                **[Feature](https://core.example/1)** by Ann

                # New

                ## [Kettle](https://repo.example/kettle)

                Boils.

                ## [Cup](https://repo.example/cup)

                Holds.
                """);

        String yaml = ProfileDraft.of("pots", List.of(issue)).yaml();

        assertThat(yaml).contains("front-matter: {title: '^\\s*\\#\\d+ '}").contains("heading: '^\\s*Core'");
        assertThat(IssueSummary.of(parser(yaml), issue)).isEqualTo("""
                profile: pots
                language: en
                issueNumber: 3
                published: 2031-05-07
                Core | | Feature | https://core.example/1 | |
                New | | Kettle | https://repo.example/kettle | |
                New | | Cup | https://repo.example/cup | |
                """);
    }

    @Test
    void leavesMonthOutOfTheNameOfTheWeekly() throws IOException {
        Path issue =
                Files.writeString(folder.resolve("7.md"), "# Tea Deref (May 7, 2031)\n\n- [A](https://a.example)\n");

        String yaml = ProfileDraft.of("deref", List.of(issue)).yaml();

        assertThat(yaml).contains("heading: '^\\s*Tea Deref'");
        assertThat(IssueSummary.of(parser(yaml), issue)).contains("published: 2031-05-07\n");
    }

    @Test
    void draftsAProfileForADocumentWithoutLinks() throws IOException {
        Path issue = Files.writeString(folder.resolve("empty.md"), "");

        String yaml = ProfileDraft.of("empty", List.of(issue)).yaml();

        assertThat(Profile.read(new StringReader(yaml)).name()).isEqualTo("empty");
    }

    @Test
    void rejectsNoIssuesAndBadNames() throws IOException {
        Path issue = Files.writeString(folder.resolve("a.md"), "# A\n");

        assertThatIllegalArgumentException().isThrownBy(() -> ProfileDraft.of("tea", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> ProfileDraft.of("Tea time", List.of(issue)));
    }

    private static void addresses(String summary, List<String> addresses) {
        summary.lines()
                .filter(line -> line.contains(" | "))
                .map(line -> line.replaceAll(".* \\| (\\S+://\\S+|//\\S+) \\|.*", "$1"))
                .filter(address -> !address.contains(" "))
                .map(address -> address.replaceFirst(".*[?&]target=", ""))
                .forEach(addresses::add);
    }

    private static DigestParser parser(String yaml) throws IOException {
        return DigestParser.builder()
                .profiles(List.of(Profile.read(new StringReader(yaml))))
                .failNever()
                .build();
    }
}
