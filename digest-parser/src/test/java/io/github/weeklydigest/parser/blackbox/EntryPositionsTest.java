package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.ItemInContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each entry of a list has the position of its own item. */
class EntryPositionsTest {
    private static final String LISTS = """
            ---
            title: Tea 茶 7
            ---

            ## Links 🍵

            - [A](https://tea.example/a) 茶
              lazy line
            next lazy line
            -   [B](https://tea.example/b)

                More of B.

                - [nested](https://tea.example/nested)

                  ```
            - [lazy](https://tea.example/lazy)
            -\t[C](https://tea.example/c) 🍵

            \t```
            \t- [code](https://tea.example/code)
            \t```
            - no link
            - none here either
            - [D](https://tea.example/d)

            Text.

              9. [E](https://tea.example/e)

              10. [F](https://tea.example/f)
                - [inner](https://tea.example/inner)
              11.     [G](https://tea.example/g)
            ** end **
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void findsTheItemOfEachEntry(String lineEnd) throws IOException {
        String text = LISTS.replace("\n", lineEnd);

        List<String> items = items(text);

        assertThat(items)
                .containsExactly(
                        "7 - [A](https://tea.example/a) 茶|  lazy line|next lazy line",
                        "10 -   [B](https://tea.example/b)||    More of B.||"
                                + "    - [nested](https://tea.example/nested)||      ```",
                        "17 - [lazy](https://tea.example/lazy)",
                        "18 -\t[C](https://tea.example/c) 🍵||\t```|\t- [code](https://tea.example/code)|\t```",
                        "23 - no link|- none here either",
                        "25 - [D](https://tea.example/d)",
                        "27 Text.",
                        "29   9. [E](https://tea.example/e)",
                        "31   10. [F](https://tea.example/f)|    - [inner](https://tea.example/inner)",
                        "33   11.     [G](https://tea.example/g)|** end **");
    }

    @Test
    void findsTheLineOfEachEntry() throws IOException {
        String profile = "name: a\nlanguage: en\nentries:\n  - form: lines\n";

        List<String> items = items("# A\n\n## B\n\n[A](https://a.example)\n[茶](https://b.example)\n", profile);

        assertThat(items).containsExactly("5 [A](https://a.example)", "6 [茶](https://b.example)");
    }

    @Test
    void findsTheItemsOfAListing() throws IOException {
        String profile = "name: a\nlanguage: en\nentries:\n  - form: listing\n";

        List<String> items = items(
                "# A\n\n## B\n\nText.\n\n- none\n- [A](https://a.example): it\n  is\n- two\n- more\n\n- [B](https://b.example)\n- last\n\nEnd.\n",
                profile);

        assertThat(items)
                .containsExactly(
                        "5 Text.||- none",
                        "8 - [A](https://a.example): it|  is",
                        "10 - two|- more",
                        "13 - [B](https://b.example)",
                        "14 - last||End.");
    }

    @Test
    void entriesOfNestedListsHaveThePositionOfTheItemAround() throws IOException {
        String profile = "name: a\nlanguage: en\nentries:\n  - form: list-item\n    nested: true\n";

        List<String> items = items(
                "## B\n\n- [A](https://a.example)\n  - [B](https://b.example)\n- [C](https://c.example)\n", profile);

        assertThat(items)
                .containsExactly(
                        "3 - [A](https://a.example)|  - [B](https://b.example)",
                        "3 - [A](https://a.example)|  - [B](https://b.example)",
                        "5 - [C](https://c.example)");
    }

    @Test
    void textBehindAnItemThatWasWrittenBackGoesOnBelowTheNextHeading() throws IOException {
        List<String> items = items(
                "## A\n\n<!-- digest:article -->\n\n### B\n\nText.\n\n<!-- digest:end-article -->\n\nMore than that.\n\n"
                        + "### C\n\nText.\n");

        assertThat(items)
                .containsExactly(
                        "3 <!-- digest:article -->||### B||Text.||<!-- digest:end-article -->",
                        "11 More than that.||### C||Text.");
    }

    private static List<String> items(String text) throws IOException {
        return items(text, "name: a\nlanguage: en\nentries:\n  - form: list-item\n");
    }

    /** The first line and the source of each item, with bars for line ends; the same for bytes and characters. */
    private static List<String> items(String text, String profile) throws IOException {
        DigestParser parser = DigestParser.builder()
                .profiles(List.of(Profile.read(new StringReader(profile))))
                .failNever()
                .build();
        List<String> found = read(parser.open(new StringReader(text)), text);
        assertThat(read(parser.openText(text), text)).isEqualTo(found);
        assertThat(read(parser.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))), text))
                .isEqualTo(found);
        return found;
    }

    private static List<String> read(DigestReader reader, String text) throws IOException {
        List<String> found = new ArrayList<>();
        try (reader) {
            for (ItemInContext item : reader.items().toList()) {
                SourceSpan span = item.span().orElseThrow();
                int from = Math.toIntExact(span.offset());
                String source = text.substring(from, from + Math.toIntExact(span.length()));
                found.add(span.line() + " " + source.replaceAll("\r\n|\r|\n", "|"));
            }
        }
        return found;
    }
}
