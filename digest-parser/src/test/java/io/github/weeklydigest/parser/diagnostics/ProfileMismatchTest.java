package io.github.weeklydigest.parser.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports a document that is not an issue of the weekly whose profile was named, and one that is none of several. */
class ProfileMismatchTest {
    private static final String TEA = """
            name: tea
            language: fr
            sections:
              levels: [1, 2]
            identify:
              - heading: '^Tea Weekly'
              - file: 'tea-\\d+\\.md$'
                text: 'Welcome'
            entries:
              - form: list-item
            """;
    private static final String POT =
            "name: pot\nlanguage: de\nidentify:\n  - heading: '^Pot'\nentries:\n  - form: list-item\n";

    private final List<Diagnostic> findings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "a.md, # Coffee Weekly 3, 1, 17",
        "tea-1.md, # Coffee Weekly 3, 1, 17",
        "other-1.md, Welcome., 1, 0",
    })
    void reportsADocumentThatDoesNotFitTheOnlyProfile(String file, String first, int line, int length)
            throws IOException {
        read(first + "\n\n## A\n\n- [a](https://a.example)\n", file, TEA);

        assertThat(findings).extracting(Diagnostic::code).containsExactly("profile-mismatch");
        assertThat(findings.get(0).message())
                .isEqualTo("the document does not look like an issue of 'tea' (no match in first heading);"
                        + " check that the profile is the right one, or name none, so that the parser chooses one");
        assertThat(findings.get(0).span().line()).isEqualTo(line);
        assertThat(findings.get(0).span().length()).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({"a.md, # Tea Weekly 3", "tea-1.md, Welcome.", "'', Welcome.", "'', ''"})
    void doesNotReportADocumentThatFits(String file, String first) throws IOException {
        read(first.isEmpty() ? "" : first + "\n\n## A\n\n- [a](https://a.example)\n", file, TEA);

        assertThat(findings).extracting(Diagnostic::code).doesNotContain("profile-mismatch");
    }

    @Test
    void doesNotReportProfilesThatRecognizeNothing() throws IOException {
        read(
                "# Coffee\n\n## A\n\n- [a](https://a.example)\n",
                "a.md",
                "name: x\nlanguage: en\nentries:\n  - form: list-item\n");

        assertThat(findings).isEmpty();
    }

    @Test
    void canBeSwitchedOff() throws IOException {
        read("# Coffee\n\n## A\n\n- [a](https://a.example)\n", "a.md", TEA + "checks:\n  off: [profile-mismatch]\n");

        assertThat(findings).isEmpty();
    }

    @Test
    void rejectsADocumentThatNoneOfSeveralProfilesRecognizes() {
        assertThatExceptionOfType(DigestParseException.class)
                .isThrownBy(() -> DigestParser.builder()
                        .profiles(List.of(profile(TEA), profile(POT)))
                        .build()
                        .parseText("# Coffee\n"))
                .withMessageContaining("[not-a-digest]")
                .withMessageContaining("no match in first heading: tea, pot");
    }

    @ParameterizedTest
    @CsvSource({"'# Coffee\n', ''", "'---\nlanguage: es\n---\n\n# Coffee\n', es", "'---\nlang: it\n---\n\nText.\n', it"
    })
    void sayNeitherProfileNorLanguageOfADocumentThatIsNotRecognized(String text, String language) throws IOException {
        for (List<Profile> profiles : List.of(Profile.builtIn(), List.of(profile(TEA), profile(POT)))) {
            DigestHeader header = DigestParser.builder()
                    .profiles(profiles)
                    .failNever()
                    .build()
                    .parseText(text)
                    .header();

            assertThat(header.profile()).isEmpty();
            assertThat(header.language().orElse("")).isEqualTo(language);
        }
    }

    private void read(String text, String file, String profile) throws IOException {
        DigestParser parser = DigestParser.builder()
                .profiles(List.of(profile(profile)))
                .failNever()
                .onDiagnostic(findings::add)
                .build();
        try (DigestReader reader =
                file.isEmpty() ? parser.open(new StringReader(text)) : parser.open(new StringReader(text), file)) {
            while (reader.next() != null) {
                // only the findings matter
            }
        }
    }

    private static Profile profile(String yaml) throws IOException {
        return Profile.read(new StringReader(yaml));
    }
}
