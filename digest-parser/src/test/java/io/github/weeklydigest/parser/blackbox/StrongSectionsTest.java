package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionItem;
import io.github.weeklydigest.parser.Bodies;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.parser.ProfileDraft;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of strong text as titles of sections. */
class StrongSectionsTest {
    private static final String ISSUE = """
            # Harbour Notes 7

            Three boats came in.

            **Reading**

            - [Tides](https://a.example/tides)

            A sentence with **strong** words, and a line:

            **[Linked](https://a.example/linked)**

            ***Tools:***

            - [Rope](https://a.example/rope)

            > **Quoted**

            **Sponsors**

            - [Tar](https://a.example/tar)

            ## Longer

            - [Fog](https://a.example/fog)

            **Below**

            - [Ice](https://a.example/ice)

            ## Next

            - [Sun](https://a.example/sun)
            """;

    private static DigestParser parser(String sections) throws IOException {
        Profile profile =
                Profile.read(new StringReader("""
                name: harbour
                language: en
                sections:
                %s
                entries:
                  - form: list-item
                """.formatted(sections.indent(2).stripTrailing())));
        return DigestParser.builder().profiles(List.of(profile)).build();
    }

    private static List<String> articles(Digest digest) {
        List<String> articles = new ArrayList<>();
        digest.sections().forEach(section -> add(section, "", articles));
        return articles;
    }

    private static void add(Section section, String around, List<String> articles) {
        String path = around + section.title() + '/';
        for (SectionItem item : section.items()) {
            if (item instanceof Section inner) {
                add(inner, path, articles);
            } else if (item instanceof Article article) {
                articles.add(path + article.title());
            }
        }
    }

    @Test
    void readsLinesOfStrongTextAsSections() throws IOException {
        Digest digest =
                parser("levels: [2, 3]\nstrong-level: 3\nignore: [Sponsors]").parseText(ISSUE);

        assertThat(articles(digest))
                .containsExactly("Reading/Tides", "Tools/Rope", "Longer/Fog", "Longer/Below/Ice", "Next/Sun");
        assertThat(digest.sections())
                .extracting(Section::title)
                .containsExactly("Reading", "Tools", "Sponsors", "Longer", "Next");
        assertThat(digest.header().introduction()).hasSize(1);
    }

    @Test
    void closesHeadingsOfTheSameLevel() throws IOException {
        Digest digest = parser("levels: 2\nstrong-level: 2").parseText(ISSUE);

        assertThat(articles(digest))
                .containsExactly("Reading/Tides", "Tools/Rope", "Sponsors/Tar", "Longer/Fog", "Below/Ice", "Next/Sun");
    }

    @Test
    void keepsStrongTextThatIsNoTitle() throws IOException {
        assertThat(articles(parser("levels: 2").parseText(ISSUE)))
                .containsExactly("Longer/Fog", "Longer/Ice", "Next/Sun");
        assertThat(articles(parser("levels: [2, 3]\nstrong-level: 3\nonly: '^(?:Reading|Longer|Next)'")
                        .parseText(ISSUE)))
                .containsExactly(
                        "Reading/Tides", "Reading/Rope", "Reading/Tar", "Longer/Fog", "Longer/Ice", "Next/Sun");
    }

    @Test
    void readsTheSameSectionsWithoutBodies() throws IOException {
        Profile profile = Profile.read(new StringReader("""
                name: harbour
                language: en
                sections:
                  levels: [2, 3]
                  strong-level: 3
                entries:
                  - form: article
                    level: 4
                """));
        DigestParser full = DigestParser.builder().profiles(List.of(profile)).build();
        DigestParser outline = DigestParser.builder()
                .profiles(List.of(profile))
                .bodies(Bodies.OMITTED)
                .build();

        assertThat(articles(outline.parseText(ISSUE))).isEqualTo(articles(full.parseText(ISSUE)));
        assertThat(outline.parseText(ISSUE).sections())
                .extracting(Section::title)
                .isEqualTo(full.parseText(ISSUE).sections().stream()
                        .map(Section::title)
                        .toList());
    }

    @Test
    void rejectsLevelThatIsNotOneOfTheSections() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parser("levels: 2\nstrong-level: 3"))
                .withMessageContaining(
                        "key 'sections.strong-level': the level 3 is not one of the 'levels' of sections");
    }

    @Test
    void draftsStrongSections(@TempDir Path folder) throws IOException {
        Path issue = Files.writeString(folder.resolve("7.md"), ISSUE.replaceAll("(?s)## Longer.*", ""));

        String draft = ProfileDraft.of("harbour", List.of(issue)).yaml();

        assertThat(draft).contains("strong-level: 2", "    - 'Sponsors'");
        Digest digest = DigestParser.builder()
                .profiles(List.of(Profile.read(new StringReader(draft))))
                .build()
                .parse(issue);
        assertThat(articles(digest)).contains("Reading/Tides", "Tools/Rope").noneMatch(it -> it.endsWith("Tar"));
    }
}
