package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.MathBlock;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.Bodies;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.ItemEvent;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {
    private static final String ISSUE = """
            ---
            title: Tea Weekly 7
            date: 2031-02-03
            ---

            Welcome.

            ## Links

            - 📜 [A kettle](https://tea.example/kettle): it boils, by Ann
            - [video] [A cup](https://tea.example/cup)
              ![cup](cup.png)
            - no link

            ## Long

            ### [A pot](https://tea.example/pot)

            [@leaf](https://people.example/leaf): about pots.

            <img src="pot.png" alt="pot">

            ### Another pot

            https://tea.example/other

            ---

            The end of the part.

            ## Numbered

            1、[Spoon](https://tea.example/go?target=https://spoon.example/a&b=c)（small）

            More about spoons.

            2、A sentence with [a link](https://tea.example/middle) in it.

            ## Bold

            **A saucer.**
            https://tea.example/saucer
            It is flat.

            ## Lines

            [One](https://tea.example/1)
            [Two](https://tea.example/2)

            ## Quote

            > Tea is not coffee.

            — [Sam Leaf](https://people.example/sam) on the forum

            ## Sponsors

            - [Buy](https://advert.example)
            """;
    private static final String PROFILE = """
            name: tea-weekly
            language: en
            identify:
              - front-matter: {title: '^Tea Weekly'}
            metadata:
              title: {level: none}
              issue-number:
                - front-matter: title
                  pattern: '(?<number>\\d+)$'
              published:
                - front-matter: date
            sections:
              levels: 2
              ignore: [Sponsors]
            entries:
              - form: list-item
                sections: [Links]
                label: '\\s*(?:\\[(?<label>\\w+)\\]|📜)\\s*'
                source: leading-link
                contributors:
                  - pattern: ',?\\s+by\\s+(?<name>\\w+)$'
              - form: heading
                level: 3
                sections: [Long]
                contributors:
                  - in: first-paragraph
                    pattern: '^@(?<name>\\w+):\\s*'
              - form: paragraph
                marker: '\\d+、'
                unwrap: target
              - form: strong
              - form: lines
                sections: [Lines]
              - form: quotation
            """;

    @Test
    void readsMetadata() throws IOException {
        Digest digest = parser().parseText(ISSUE);

        assertThat(digest.header().title()).isEqualTo("Tea Weekly 7");
        assertThat(digest.header().issueNumber()).hasValue(7);
        assertThat(digest.header().published()).hasToString("Optional[2031-02-03]");
        assertThat(digest.header().profile()).hasValue("tea-weekly");
        assertThat(digest.header().frontMatter().values()).containsOnlyKeys("title", "date");
        assertThat(digest.header().introduction()).hasSize(1);
    }

    @Test
    void findsEntriesOfEachForm() throws IOException {
        List<Article> articles = parser().parseText(ISSUE).articles();

        assertThat(articles)
                .extracting(Article::title)
                .containsExactly(
                        "A kettle",
                        "A cup",
                        "A pot",
                        "Another pot",
                        "Spoon",
                        "A sentence with a link in it.",
                        "A saucer",
                        "One",
                        "Two");
        assertThat(articles)
                .extracting(article -> article.uri().orElse(""))
                .containsExactly(
                        "https://tea.example/kettle",
                        "https://tea.example/cup",
                        "https://tea.example/pot",
                        "https://tea.example/other",
                        "https://spoon.example/a&b=c",
                        "https://tea.example/middle",
                        "https://tea.example/saucer",
                        "https://tea.example/1",
                        "https://tea.example/2");
        assertThat(articles.get(0).contributors()).containsExactly(Person.of("Ann"));
        assertThat(articles.get(1).label()).hasValue("video");
        assertThat(articles.get(1).image().map(Image::uri)).hasValue("cup.png");
        assertThat(articles.get(2).contributors().get(0).uri()).hasValue("https://people.example/leaf");
        assertThat(articles.get(2).image().map(Image::alt)).hasValue("pot");
        assertThat(articles.get(4).plainText()).contains("small", "More about spoons");
    }

    @Test
    void readsQuotations() throws IOException {
        List<Quotation> quotations = new ArrayList<>();
        try (DigestReader reader = parser().openText(ISSUE)) {
            for (DigestEvent event = reader.next(); event != null; event = reader.next()) {
                if (event instanceof ItemEvent item && item.item() instanceof Quotation quotation) {
                    quotations.add(quotation);
                }
            }
        }

        assertThat(quotations).hasSize(1);
        assertThat(quotations.get(0).plainText()).contains("Tea is not coffee");
        assertThat(quotations.get(0).speaker().map(Person::displayName)).hasValue("Sam Leaf");
        assertThat(quotations.get(0).uri()).hasValue("https://people.example/sam");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            > Tea is hot.↵> — Sam, a cook            ¦ Tea is hot. ¦ Sam
            > Tea is hot.↵>↵> -- [Sam](u)            ¦ Tea is hot. ¦ Sam
            > *Tea* is↵> hot.↵> ― Sam                ¦ Tea is hot. ¦ Sam
            > Tea is hot.↵↵— Sam                     ¦ Tea is hot. ¦ Sam
            > Tea is hot.↵> — Sam↵↵— Ann             ¦ Tea is hot. ¦ Sam
            > — Tea is hot.                          ¦ — Tea is hot. ¦
            > Tea — is hot.↵> Very.                  ¦ Tea — is hot. Very. ¦
            > — First↵> second                       ¦ — First second ¦
            > Tea.↵>↵> - hot                         ¦ Tea.↵↵hot ¦
            """)
    void findsTheSpeakerInTheQuoteOrAfterIt(String quote, String text, @Nullable String speaker) throws IOException {
        Profile profile = Profile.read(new StringReader("name: q\nlanguage: en\nentries: [{form: quotation}]\n"));
        DigestParser parser =
                DigestParser.builder().profiles(List.of(profile)).failNever().build();

        Quotation quotation = parser.parseText("# Q\n\n## A\n\n" + quote.replace('↵', '\n') + "\n").items().stream()
                .filter(Quotation.class::isInstance)
                .map(Quotation.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(PlainText.ofBlocks(quotation.quote())).isEqualTo(text.replace('↵', '\n'));
        assertThat(quotation.speaker().map(Person::displayName)).isEqualTo(Optional.ofNullable(speaker));
    }

    @Test
    void leavesNoMarkOfAContributorBetweenLines() throws IOException {
        Profile profile = Profile.read(new StringReader("""
                name: q
                language: en
                entries:
                  - form: list-item
                    contributors: {pattern: '\\(by (?<name>\\w+)\\)'}
                """));
        DigestParser parser =
                DigestParser.builder().profiles(List.of(profile)).failNever().build();

        List<Article> articles = parser.parseText("""
                ## A

                - [tea](https://tea.example/1) first
                  (by Ann)
                  *(by Ann)
                  second*
                - [cup](https://tea.example/2) (by Sam)
                  $$x$$
                """).articles();

        assertThat(articles.get(0).body())
                .containsExactly(new Paragraph(List.of(
                        new Text("first"),
                        new LineBreak(false),
                        new Emphasis(List.of(new Text("(by Ann)"), new LineBreak(false), new Text("second"))))));
        assertThat(articles.get(1).body()).containsExactly(new MathBlock("x"));
    }

    @Test
    void saysThatTheTitleIsMissing() throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        Profile profile = Profile.read(new StringReader("name: q\nlanguage: en\nentries: [{form: list-item}]\n"));
        DigestParser parser = DigestParser.builder()
                .profiles(List.of(profile))
                .onDiagnostic(findings::add)
                .build();

        parser.parseText("## A\n\n- [tea](https://tea.example/)\n");

        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("the first heading has level 2, so the digest has no title"));
    }

    @Test
    void knowsTheLinesOfItemsAfterFrontMatter() throws IOException {
        List<Integer> lines = new ArrayList<>();
        try (DigestReader reader = parser().openText(ISSUE)) {
            for (DigestEvent event = reader.next(); event != null; event = reader.next()) {
                if (event instanceof ItemEvent item) {
                    item.span().ifPresent(span -> lines.add(span.line()));
                    item.span()
                            .ifPresent(span -> assertThat(
                                            ISSUE.substring((int) span.offset(), (int) (span.offset() + span.length())))
                                    .isNotBlank()
                                    .doesNotStartWith("\n"));
                }
            }
        }

        String[] source = ISSUE.split("\n", -1);
        assertThat(source[lines.get(0) - 1]).startsWith("- 📜");
        assertThat(lines).isSorted();
    }

    @Test
    void leavesOutBodiesAndNothingElse() throws IOException {
        DigestParser outline = DigestParser.builder()
                .profiles(List.of(Profile.read(new StringReader(PROFILE))))
                .bodies(Bodies.OMITTED)
                .build();
        List<Article> full = parser().parseText(ISSUE).articles();
        List<Article> outlined = outline.parseText(ISSUE).articles();

        assertThat(outlined).hasSameSizeAs(full);
        for (int i = 0; i < full.size(); i++) {
            assertThat(outlined.get(i).toBuilder().parts(full.get(i).parts()).build())
                    .isEqualTo(full.get(i));
            assertThat(outlined.get(i).sources()).isEqualTo(full.get(i).sources());
            assertThat(outlined.get(i).body()).isEmpty();
        }
    }

    @Test
    void readsNumberAndDateFromTheName() throws IOException {
        DigestParser parser = DigestParser.builder()
                .profiles(List.of(Profile.builtIn("ipfs").orElseThrow()))
                .build();
        String text = "# Welcome\n\n## New\n\n* [A](https://a.example)\n";

        Digest digest = DigestEvents.collect(parser.open(new StringReader(text), "031-2031-feb-26.md"));

        assertThat(digest.header().issueNumber()).hasValue(31);
        assertThat(digest.header().published()).hasToString("Optional[2031-02-26]");
        assertThat(DigestEvents.collect(parser.open(new StringReader(text)))
                        .header()
                        .issueNumber())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[7", "\"\\UFFFFFFFF\"", "\"\\u", "!%F"})
    void keepsMalformedFrontMatterAsText(String title) throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        DigestParser parser = parser().onDiagnostic(findings::add);

        Digest digest = parser.parseText("---\ntitle: " + title + "\n---\n\n## Links\n\n- [A](https://a.example)\n");

        assertThat(findings).extracting(Diagnostic::code).contains("malformed-front-matter");
        assertThat(digest.header().frontMatter().isEmpty()).isTrue();
        assertThat(digest.articles()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title:", "title: '  '", "title:  \nNo: [value"})
    void hasNoHeadingIfTheTitleIsBlank(String frontMatter) throws IOException {
        Digest digest = parser().parseText("---\n" + frontMatter + "\n---\n\n## Links\n\n- [A](https://a.example)\n");

        assertThat(digest.header().heading()).isEmpty();
        assertThat(digest.articles()).hasSize(1);
    }

    @Test
    void hasNoLanguageIfItIsBlank() throws IOException {
        Digest digest =
                DigestParser.builder().failNever().build().parseText("---\nlanguage: ''\nlang: en\n---\n\n# Tea\n");

        assertThat(digest.header().language()).contains("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "---\n---\n",
                "+++\n+++\n",
                "## A\n",
                "- [a](b)\n",
                "1、\n\n2、\n",
                "**a**\n",
                "> q\n\n— x\n",
                "Title: x\n\n"
            })
    void readsAnyTextByAnyProfile(String text) throws IOException {
        List<Profile> profiles = new ArrayList<>(Profile.builtIn());
        profiles.add(Profile.generic());
        for (Profile profile : profiles) {
            DigestParser parser = DigestParser.builder()
                    .profiles(List.of(profile))
                    .failNever()
                    .build();
            assertThat(parser.parseText(text).header().profile()).hasValue(profile.name());
        }
    }

    private static DigestParser parser() throws IOException {
        return DigestParser.builder()
                .profiles(List.of(Profile.read(new StringReader(PROFILE))))
                .build();
    }
}
