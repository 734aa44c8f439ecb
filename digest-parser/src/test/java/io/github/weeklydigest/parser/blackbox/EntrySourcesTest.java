package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries whose address is in another block than their title, or whose title is in another item. */
class EntrySourcesTest {
    private static List<String> articles(String rule, String markdown) throws IOException {
        Profile profile =
                Profile.read(new StringReader("""
                name: harbour
                language: en
                entries:
                %s
                """.formatted(rule.indent(2).stripTrailing())));
        Digest digest = DigestParser.builder()
                .profiles(List.of(profile))
                .build()
                .parseText("# Harbour 7\n\n## News\n\n" + markdown);
        return digest.articles().stream().map(EntrySourcesTest::summary).toList();
    }

    private static String summary(Article article) {
        String address = article.sources().stream()
                .map(LinkSource.class::cast)
                .map(LinkSource::uri)
                .findFirst()
                .orElse("");
        return article.title() + " | " + address + " | "
                + PlainText.ofBlocks(article.body()).replace("\n", " ").strip();
    }

    @Test
    void takesAddressOfNextParagraph() throws IOException {
        String rule = "- form: strong\n  source: [next-line, next-paragraph]\n  required: true";

        assertThat(articles(rule, """
                        **Fog**

                        https://a.example/fog

                        It came in.

                        **Ice**

                        [Report](https://a.example/ice)
                        with pictures.

                        **Rope**

                        See [the shop](https://a.example/rope).

                        **Sun**
                        https://a.example/sun

                        https://a.example/moon
                        """))
                .containsExactly(
                        "Fog | https://a.example/fog | Fog  It came in.",
                        "Ice | https://a.example/ice | Ice  with pictures.  Rope  See the shop.",
                        "Sun | https://a.example/sun | Sun https://a.example/sun  https://a.example/moon");
    }

    @Test
    void takesLinkBelowHeading() throws IOException {
        String rule = "- form: heading\n  level: 3\n  source: [heading-link, link-below]";

        assertThat(articles(rule, """
                        ### Fog

                        It came in, see [the chart](https://a.example/chart).

                        [Read more](https://a.example/fog)

                        ### Ice

                        ![ice](ice.png)

                        Only [a link](https://a.example/ice) in a sentence.

                        ### [Rope](https://a.example/rope)

                        [Read more](https://a.example/more)
                        """))
                .containsExactly(
                        "Fog | https://a.example/fog | It came in, see the chart.",
                        "Ice |  | ice  Only a link in a sentence.",
                        "Rope | https://a.example/rope | Read more");
    }

    @Test
    void readsItemsOfNestedLists() throws IOException {
        String list = """
                - Articles
                  - [Fog](https://a.example/fog)
                  - no link
                  - [Ice](https://a.example/ice)
                - [Rope](https://a.example/rope): strong
                  1. [Knots](https://a.example/knots)

                     Six of them.
                - Nothing
                  - here
                """;

        assertThat(articles("- form: list-item\n  nested: true", list))
                .containsExactly(
                        "Fog | https://a.example/fog | ",
                        "Ice | https://a.example/ice | ",
                        "Rope | https://a.example/rope | strong",
                        "Knots | https://a.example/knots | Six of them.");
        assertThat(articles("- form: list-item", list))
                .singleElement()
                .asString()
                .startsWith("Rope");
    }

    @Test
    void takesTitleFromGroupOfText() throws IOException {
        String rule = """
                - form: list-item
                  text: '^(?<title>[^:\\n]+):'
                  source: [leading-link, first-link]
                """;

        assertThat(articles(rule, """
                        - Fog *today*: see https://a.example/fog
                        - [Ice: a study](https://a.example/ice)
                        - No colon [here](https://a.example/here)
                        """))
                .containsExactly(
                        "Fog today | https://a.example/fog | Fog today: see https://a.example/fog",
                        "Ice: a study | https://a.example/ice | ");
    }
}
