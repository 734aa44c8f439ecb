package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.stream.DigestEvents;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks report mistakes of a weekly, and not its normal form. */
class FittingChecksTest {
    private static final String MISTAKES = """

            [typo](ttps://typo.example/) and `code

            > a quote

            ```
            never closed
            """;

    /** The issues that have mistakes, and the codes of their findings. */
    private static final Map<String, Set<String>> MISTAKEN = Map.ofEntries(
            Map.entry("gocn/20180305-20180311.md", Set.of("address-runs-on", "heading-without-space")),
            Map.entry("gocn/20310505-20310511.md", Set.of("address-runs-on")),
            Map.entry("gocn/news/20170522-20170528.md", Set.of("address-runs-on")),
            Map.entry(
                    "lwkd/2031-10-03-update.md",
                    Set.of("malformed-front-matter", "underlined-heading", "empty-section")),
            Map.entry("nixos-weekly/content/2022/02.md", Set.of("empty-section")),
            Map.entry("2032/01.md", Set.of("empty-section")),
            Map.entry("2032-11/index.md", Set.of("empty-section")),
            Map.entry("ruanyf/issue-88.md", Set.of("image-without-description")),
            Map.entry("ruanyf/issue-210.md", Set.of("address-runs-on")),
            Map.entry("ruanyf/issue-303.md", Set.of("invisible-in-heading")),
            Map.entry("rweekly/2024-12-02.md", Set.of("empty-section", "duplicate-source")),
            Map.entry("rweekly/2031-02-10-2031-W07.md", Set.of("image-without-description")),
            Map.entry("rweekly/2031-5-12-issue-2031-W20.md", Set.of("image-without-description")),
            Map.entry("2031-06-05-issue-110.md", Set.of("image-without-description")),
            Map.entry("2031-02-05-issue-30.md", Set.of("image-without-description")),
            Map.entry("2031-03-05-this-week-in-rust.md", Set.of("empty-section")),
            Map.entry("2031-07-26-this-week-in-rust.md", Set.of("broken-link")),
            Map.entry("ios-weekly/2019/#471-2031.05.05.md", Set.of("literal-strong")),
            Map.entry("tw93/docs/posts/120-茶山的雾.md", Set.of("image-without-description")),
            Map.entry("tw93/210-雨后.md", Set.of("heading-without-space")),
            Map.entry("this-week-in-react/180/index.mdx", Set.of("image-without-description")),
            Map.entry("zenany/2015.3.1.md", Set.of("heading-level-jump")),
            Map.entry("zenany/2024.01.07.md", Set.of("address-runs-on")),
            Map.entry("zenany/2031.06.08.md", Set.of("heading-without-space")));

    @ParameterizedTest
    @MethodSource("invented")
    void findsNoMistakesThatAreNone(Issues issue) throws IOException {
        Set<String> expected = MISTAKEN.entrySet().stream()
                .filter(each -> issue.file().endsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Set.of());

        assertThat(findings(issue, issue.file()))
                .extracting(Diagnostic::code)
                .allMatch(expected::contains)
                .hasSizeGreaterThanOrEqualTo(expected.size());
    }

    @ParameterizedTest
    @MethodSource("invented")
    void findsMistakesInEveryWeekly(Issues issue, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("issue.md");
        Files.writeString(file, Files.readString(issue.file()) + MISTAKES);

        assertThat(findings(issue, file))
                .extracting(Diagnostic::code)
                .contains("suspicious-scheme", "unbalanced-backtick", "unclosed-fence");
    }

    static List<Issues> invented() throws IOException {
        return Issues.invented();
    }

    @Test
    void profileSwitchesChecksOnAndOff() throws IOException {
        String profile = "name: teahouse\nlanguage: en\nentries:\n  - form: list-item\nchecks:\n";
        String text = "# Tea\n\n## News\n\n<div>x</div>\n\n[typo](ttps://typo.example/)\n";

        assertThat(codes(profile + "  off: [suspicious-scheme]\n", text)).isEmpty();
        assertThat(codes(profile + "  on: [raw-html]\n", text)).containsExactly("raw-html", "suspicious-scheme");
    }

    @Test
    void reportsRepeatedSourcesOfEveryForm() throws IOException {
        String profile = """
                name: teahouse
                language: en
                sections:
                  levels: 2
                  repeats: [Highlights]
                entries:
                  - form: heading
                    level: 3
                  - form: list-item
                  - form: strong
                """;
        String text = """
                # Tea

                ## Highlights

                - [Kettle](https://tea.example/kettle)

                ## News

                - [Cup](https://tea.example/cup)
                - [Kettle](https://tea.example/kettle)
                - A second [cup](https://www.tea.example/cup/)

                ### [A third cup](https://tea.example/cup?utm_source=x)

                Text.

                ## Tools

                **A fourth cup**
                https://tea.example/cup
                """;
        List<Diagnostic> findings = new ArrayList<>();
        DigestParser parser = DigestParser.builder()
                .profiles(List.of(Profile.read(new StringReader(profile))))
                .onDiagnostic(findings::add)
                .build();

        DigestEvents.collect(parser.openText(text));

        assertThat(findings)
                .extracting(finding -> finding.code() + " " + finding.span().line() + " " + finding.message())
                .containsExactly(
                        "duplicate-source 11 the article on line 9 has the same source; merge the two articles",
                        "duplicate-source 13 the article on line 9 has the same source; merge the two articles",
                        "duplicate-source 20 the article on line 9 has the same source; merge the two articles");
    }

    private static List<String> codes(String profile, String text) throws IOException {
        List<String> codes = new ArrayList<>();
        DigestParser parser = DigestParser.builder()
                .profiles(List.of(Profile.read(new StringReader(profile))))
                .onDiagnostic(finding -> codes.add(finding.code()))
                .build();
        DigestEvents.collect(parser.openText(text));
        return codes;
    }

    private static List<Diagnostic> findings(Issues issue, Path file) throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        DigestParser parser = DigestParser.builder()
                .profiles(List.of(Profile.builtIn(issue.profile()).orElseThrow()))
                .onDiagnostic(findings::add)
                .build();
        DigestEvents.collect(parser.open(file));
        return findings;
    }
}
