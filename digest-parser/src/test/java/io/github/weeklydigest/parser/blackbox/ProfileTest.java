package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {
    private static final Path FILE = Path.of("src", "test", "resources", "profile", "ja.yaml");
    private static final String WEEK = """
            # 週報 2025-20

            期間：2025/5/12〜2025/5/18。

            ## 話題

            ### 新しいモデル

            [Release](https://example.org/1)

            本文。

            ## その他

            ### ポッドキャスト

            - 番組：[[第一回]]
            """;

    @Test
    void readsTheDigestOfAnotherAuthor() throws IOException {
        Digest digest = parser(profile()).parseText(WEEK);

        assertThat(digest.header().week()).isEqualTo(IsoWeek.find(2025, 20));
        assertThat(digest.header().period().orElseThrow())
                .isEqualTo(new DateRange(LocalDate.of(2025, 5, 12), LocalDate.of(2025, 5, 18)));
        assertThat(digest.header().language()).hasValue("ja");
        assertThat(digest.sections())
                .extracting(section -> section.header().kind())
                .containsExactly(SectionKind.TOPICS, SectionKind.COLLECTION);
        assertThat(digest.articles()).hasSize(1);
        assertThat(digest.episodes()).hasSize(1);
    }

    @Test
    void isChosenByTheTitle() throws IOException {
        DigestParser parser = DigestParser.builder()
                .profiles(List.of(Profile.english(), profile(), Profile.chinese()))
                .build();

        assertThat(parser.parseText(WEEK).header().language()).hasValue("ja");
        assertThat(parser.parseText("# 2025 年第 20 周\n").header().language()).hasValue("zh-CN");
        assertThat(parser.parseText("# Reading, Week 20, 2025\n").header().language())
                .hasValue("en");
    }

    @Test
    void canHaveMoreTitles() throws IOException {
        Profile profile =
                Profile.chinese().withSection(SectionKind.FOLLOW_UPS, "旧闻  新说").withCategory("robots", "Robots");
        Digest digest =
                parser(profile).parseText("# 2025 年第 20 周\n\n## 旧闻 新说\n\n### 甲\n\n正文。\n\n## 学术研究\n\n### ROBOTS\n");

        assertThat(digest.sections().get(0).header().kind()).isEqualTo(SectionKind.FOLLOW_UPS);
        assertThat(((Section) digest.sections().get(1).items().get(0)).header().category())
                .hasValue("robots");
        assertThat(Profile.chinese().name()).isEqualTo("technical-reading-zh");
    }

    @Test
    void leavesTheOneItWasMadeOfAsItIs() throws IOException {
        Profile.chinese().withSection(SectionKind.TOPICS, "别的");

        assertThat(parser(Profile.chinese())
                        .parseText("# 2025 年第 20 周\n\n## 别的\n")
                        .sections()
                        .get(0)
                        .header()
                        .kind())
                .isEqualTo(SectionKind.OTHER);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a line that is not YAML       | name: ja             | name: [ja         | line 2: not YAML
            an impossible escape          | name: ja             | name: "\\\\UFFFFFFFF" | line 1: not YAML: an escape does not stand for
            no name                       | name: ja             | # none            | the key 'name' is missing
            a name with a space           | name: ja             | name: my weekly   | line 1, key 'name': a name has lower-case
            two names                     | language: ja         | name: b           | line 2, key 'name': the key is repeated
            an unknown key                | language: ja         | colour: red       | line 2, key 'colour': unknown key
            an unknown kind of section    | .*topics: .*         | ^    foo: [Foo]^  | key 'sections.kinds.foo': unknown kind of section
            an unknown form               | .*form: media-listing | ^  - form: foo^   | unknown value 'foo'; known: heading
            a broken pattern              | .*heading: '週.*      | ^  - heading: '('^ | line 4, key 'identify[0].heading'
            a pattern that repeats groups | .*heading: '週.*      | ^  - heading: '(a+)+'^ | repeated without a bound
            """)
    void rejectsBrokenProfile(String name, String line, String instead, String message) throws IOException {
        String broken = Files.readString(FILE).replaceFirst("(?m)^" + line + '$', instead.replace("^", ""));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.read(new StringReader(broken)))
                .withMessageContaining(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a heading without a level     | form: heading                                          | the form 'heading' needs the key 'level'
            a level out of range          | form: heading^    level: 7                             | line 5, key 'entries[0].level': must be a heading level
            a level of a list item        | form: list-item^    level: 3                           | key 'entries[0].level': unknown key; a rule of the form 'list-item'
            a marker of lines             | form: lines^    marker: 'a'                            | key 'entries[0].marker': unknown key; a rule of the form 'lines'
            a paragraph after an item     | form: list-item^    source: next-paragraph             | the source 'next-paragraph' does not go with the form 'list-item'
            a source of another form      | form: list-item^    source: heading-link               | the source 'heading-link' does not go with the form 'list-item', which knows: leading-link, first-link, last-link, next-line, bare-url
            a source below a heading      | form: heading^    level: 3^    source: next-line       | the source 'next-line' does not go with the form 'heading', which knows: first-link
            a source twice                | form: list-item^    source: [first-link, first-link]   | key 'entries[0].source[1]': the source 'first-link' is listed twice
            no source                     | form: list-item^    source: []                         | line 5, key 'entries[0].source': needs at least one source
            an unknown source             | form: list-item^    source: third-link                 | unknown value 'third-link'; known: leading-link
            a label without its group     | form: list-item^    label: 'a'                         | the pattern has no group 'label'
            a contributor without a group | form: list-item^    contributors: {pattern: 'by'}      | the pattern has no group 'name'
            a contributor without pattern | form: list-item^    contributors: {in: lead}           | the key 'pattern' is missing
            a flag that is not one        | form: list-item^    required: maybe                    | must be true or false, not 'maybe'
            an empty title of a section   | form: list-item^    sections: ['']                     | a title must not be empty
            an unknown kind in a selector | form: list-item^    sections: {kinds: [tea]}           | unknown kind of section 'tea'; known: contents
            a heading that is a section   | form: heading^    level: 2                             | are both entries and sections
            an unknown code               | form: list-item^checks: {on: [tea]}                    | line 5, key 'checks.on[0]': no finding has the code 'tea'
            a check on and off            | form: list-item^checks: {on: [raw-html], off: [raw-html]} | is both on and off
            authors without their group   | form: list-item^metadata: {authors: {paragraph: '(?<author>a)'}} | the pattern has no group 'name'
            a separator of a date         | form: list-item^metadata: {published: {separator: ','}} | key 'metadata.published.separator': unknown key
            a value without a place       | form: list-item^metadata: {published: {pattern: 'a'}}  | the pattern has no group 'year'
            a kind of two titles          | form: list-item^sections: {kinds: {topics: [A], other: [a]}} | has two kinds
            a way that recognizes nothing | form: list-item^identify: [{}]                         | needs a heading, a file, a text or front-matter
            a look-around                 | form: list-item^    text: 'a(?=b)'                     | key 'entries[0].text'
            """)
    void rejectsContradiction(String name, String rules, String message) {
        String profile =
                "name: tea\nlanguage: en\nentries:\n  - " + rules.strip().replace("^", "\n") + '\n';

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.read(new StringReader(profile)))
                .withMessageContaining(message)
                .withMessageStartingWith("line ");
    }

    @Test
    void saysWhyEachProfileDoesNotRecognizeADocument() throws IOException {
        List<String> messages = new ArrayList<>();
        DigestParser parser = DigestParser.builder()
                .failNever()
                .onDiagnostic(finding -> messages.add(finding.message()))
                .build();

        parser.parseText("# Kettles\n\ntext\n");

        assertThat(messages.get(0))
                .contains("first heading: technical-reading-zh, technical-reading-en, ruanyf")
                .contains("front matter: this-week-in-rust")
                .contains("--profile", "profile suggest");
    }

    @Test
    void builtInProfilesHaveAnExampleTitle() {
        assertThat(Profile.builtIn())
                .allSatisfy(profile -> assertThat(profile.example()).isPresent());
    }

    @Test
    void hasBuiltInProfilesByName() {
        assertThat(Profile.builtIn())
                .hasSize(21)
                .allSatisfy(
                        profile -> assertThat(Profile.builtIn(profile.name())).isPresent())
                .allSatisfy(profile -> assertThat(profile.language()).isNotBlank())
                .extracting(Profile::name)
                .startsWith("technical-reading-zh", "technical-reading-en")
                .doesNotContain("generic");
        assertThat(Profile.builtIn("generic")).isPresent();
        assertThat(Profile.builtIn("no-such-weekly")).isEmpty();
    }

    @Test
    void areAParsersOneAtLeast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DigestParser.builder().profiles(List.of()))
                .withMessageContaining("at least one profile");
    }

    @Test
    void separatesAuthorsAndFindsSourcesInTheMiddleOfParagraphs() throws IOException {
        Profile radar = Profile.read(new StringReader("""
                name: radar
                language: en
                metadata:
                  authors:
                    - front-matter: editors
                      separator: ';'
                    - paragraph: '^Compiled by (?<name>[^\\n]{1,200}?)\\.?$'
                      separator: ',\\s*(?:and\\s+)?|\\s+and\\s+'
                sections:
                  levels: 2
                entries:
                  - form: heading
                    level: 3
                    source: [first-link, bare-url]
                    contributors:
                      - in: any
                        pattern: '\\s*\\(via (?<name>@\\w+)\\)'
                      - in: any
                        pattern: '\\s*by (?<name>[A-Z]\\w+)'
                """));
        String text = """
                # Radar 41

                Compiled by Maren Holt, Ann and Jo Abara.

                ## Long reads

                ### Tides

                🔗 Source: [The shore](https://shore.example/tides) by Ann (via @kelp)

                Water rises.

                ### Ropes

                No link here.
                """;
        Digest digest = parser(radar).parseText(text);

        assertThat(digest.header().authors())
                .extracting(person -> person.name().orElse(""))
                .containsExactly("Maren Holt", "Ann", "Jo Abara");
        Article tides = (Article) digest.sections().get(0).items().get(0);
        assertThat(tides.uri()).hasValue("https://shore.example/tides");
        assertThat(tides.contributors())
                .extracting(person -> person.name().orElse(""))
                .containsExactly("kelp", "Ann");
        assertThat(tides.plainText())
                .contains("🔗 Source: The shore", "Water rises.")
                .doesNotContain("via", "by");
        Article ropes = (Article) digest.sections().get(0).items().get(1);
        assertThat(ropes.sources()).isEmpty();
        assertThat(parser(radar)
                        .parseText("---\neditors: Ann; Jo\n---\n" + text)
                        .header()
                        .authors())
                .extracting(person -> person.name().orElse(""))
                .containsExactly("Ann", "Jo");
    }

    private static Profile profile() throws IOException {
        return Profile.read(Files.newBufferedReader(FILE));
    }

    private static DigestParser parser(Profile profile) {
        return DigestParser.builder().profiles(List.of(profile)).build();
    }
}
