package io.github.weeklydigest.parser.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.parser.Bodies;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports the patterns of a profile that take too many steps on a document. */
class PatternGaveUpTest {
    private static final String SLOW = "a*a*a*a*a*a*a*a*a*a*[bc]";
    private static final String LONG = "a".repeat(3_000);
    private static final String PROFILE = """
            name: slow
            language: en
            identify:
              - heading: '^Tea'
            sections:
              levels: 2
            entries:
              - form: list-item
                text: 'PATTERN|tea'
            """;

    private final List<Diagnostic> findings = new ArrayList<>();

    private static Profile profile(String yaml) throws IOException {
        return Profile.read(new StringReader(yaml.replace("PATTERN", SLOW)));
    }

    private DigestParser parser(Profile... profiles) {
        return DigestParser.builder()
                .profiles(List.of(profiles))
                .onDiagnostic(findings::add)
                .build();
    }

    private List<Diagnostic> gaveUp() {
        return findings.stream()
                .filter(finding -> finding.code().equals("pattern-gave-up"))
                .toList();
    }

    @Test
    void namesProfileLineKeyAndSection() throws IOException {
        String text = "# Tea 1\n\n## First\n\n- [tea](https://tea.example/1)\n\n## Second\n\n- [" + LONG
                + "](https://tea.example/2)\n";

        parser(profile(PROFILE)).parseText(text);

        assertThat(gaveUp()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message())
                    .startsWith("a pattern of the profile 'slow' (line 9, key 'entries[0].text') takes too many steps");
            assertThat(finding.span().line()).isEqualTo(7);
        });
    }

    @Test
    void reportsEachPatternOnceInEachDocument() throws IOException {
        String text = "# Tea 1\n\n## " + LONG + "\n\n- [" + LONG + "](https://tea.example/1)\n- [" + LONG
                + "](https://tea.example/2)\n\n## " + LONG + "\n\n- [" + LONG + "](https://tea.example/3)\n";
        DigestParser parser = parser(profile(PROFILE.replace("levels: 2", "{levels: 2, ignore: '/PATTERN/'}")));

        parser.parseText(text);
        parser.parseText(text);

        assertThat(gaveUp())
                .extracting(finding -> finding.message().replaceFirst("^[^(]*\\((.*?)\\).*", "$1"))
                .containsExactly(
                        "line 6, key 'sections.ignore'",
                        "line 9, key 'entries[0].text'",
                        "line 6, key 'sections.ignore'",
                        "line 9, key 'entries[0].text'");
    }

    @Test
    void reportsPatternThatChoosesTheProfile() throws IOException {
        Profile slow = profile(PROFILE.replace("'^Tea'", "'PATTERN'"));
        Profile other = profile(PROFILE.replace("name: slow", "name: other").replace("'^Tea'", "'a'"));

        parser(slow, other).parseText("# " + LONG + "\n");

        assertThat(gaveUp())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("'slow' (line 4, key 'identify[0].heading')"));
    }

    @Test
    void findsPatternsInOutlines() throws IOException {
        String text = "# Tea 1\n\n## " + LONG + "\n\ntext\n";
        Profile profile = profile(PROFILE.replace("levels: 2", "{levels: 2, only: 'PATTERN'}"));
        DigestParser parser = DigestParser.builder()
                .profiles(List.of(profile))
                .bodies(Bodies.OMITTED)
                .onDiagnostic(findings::add)
                .build();

        try (DigestReader outline = parser.openText(text)) {
            while (outline.next() != null) {
                // Only the findings count.
            }
        }

        assertThat(gaveUp())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("key 'sections.only'"));
    }

    @Test
    void reportsToTheReaderThatMetIt() throws IOException {
        String slow = "# Tea 1\n\n## A\n\n- [" + LONG + "](https://tea.example/1)\n\n## B\n\n- [" + LONG
                + "](https://tea.example/2)\n";
        List<Diagnostic> others = new ArrayList<>();
        Profile profile = profile(PROFILE);
        DigestParser quiet = DigestParser.builder()
                .profiles(List.of(profile))
                .onDiagnostic(others::add)
                .build();

        try (DigestReader first = parser(profile).openText(slow);
                DigestReader second = quiet.openText("# Tea 2\n\n## A\n\n- [tea](https://tea.example/3)\n")) {
            boolean more = true;
            while (more) {
                more = first.next() != null;
                more |= second.next() != null;
            }
        }

        assertThat(gaveUp()).hasSize(1);
        assertThat(others).extracting(Diagnostic::code).doesNotContain("pattern-gave-up");
    }

    @Test
    void canEndTheReading() throws IOException {
        DigestParser strict = DigestParser.builder()
                .profiles(List.of(profile(PROFILE)))
                .failOn(Severity.WARNING)
                .build();

        assertThatExceptionOfType(DigestParseException.class)
                .isThrownBy(() -> strict.parseText("# Tea 1\n\n## A\n\n- [" + LONG + "](https://tea.example/1)\n"))
                .withMessageContaining("[pattern-gave-up]");
    }
}
