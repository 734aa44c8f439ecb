package io.github.weeklydigest.parser.internal.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.FrontMatterValue;
import io.github.weeklydigest.model.FrontMatterValue.ListValue;
import io.github.weeklydigest.model.FrontMatterValue.MapValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadReaderTest {
    private String content = "";

    @Test
    void readsYamlInOrder() throws IOException {
        DocumentHead head = read("---\nb: 2\na: ! 'Issue #7'\nlist: [x, 1.50, true, null]\nmap:\n  k: v\n---\n\n# T\n");

        assertThat(head.frontMatter().values().keySet()).containsExactly("b", "a", "list", "map");
        assertThat(head.frontMatter().text("b")).hasValue("2");
        assertThat(head.frontMatter().text("a")).hasValue("Issue #7");
        assertThat(head.frontMatter().texts("list")).containsExactly("x", "1.50", "true");
        assertThat(head.frontMatter().find("map")).hasValue(new MapValue(Map.of("k", FrontMatterValue.of("v"))));
        assertThat(head.lines()).isEqualTo(7);
        assertThat(content).isEqualTo("\n# T\n");
    }

    @Test
    void readsToml() throws IOException {
        DocumentHead head = read("""
                +++
                title = "A \\"b\\" \\u00e9" # comment
                date = 2031-02-03
                n = 1_000
                on = true

                [extra]
                list = [
                  'x', # one
                  "y",
                ]
                in = { a.b = 1 }
                long = \"\"\"
                two
                lines\"\"\"
                +++
                text
                """);

        assertThat(head.problem()).isEmpty();
        assertThat(head.frontMatter().text("title")).hasValue("A \"b\" é");
        assertThat(head.frontMatter().date("date")).isPresent();
        assertThat(head.frontMatter().text("n")).hasValue("1000");
        MapValue extra = (MapValue) head.frontMatter().find("extra").orElseThrow();
        assertThat(extra.values().get("list"))
                .isEqualTo(new ListValue(List.of(FrontMatterValue.of("x"), FrontMatterValue.of("y"))));
        assertThat(extra.values().get("long")).isEqualTo(FrontMatterValue.of("two\nlines"));
        assertThat(content).isEqualTo("text\n");
    }

    @Test
    void readsKeyLinesUpToTheFirstEmptyLine() throws IOException {
        DocumentHead head = read("Title: No 7: x\r\nDate: 2031-02-03\r\nNote:\r\n\r\n# A\r\n");

        assertThat(head.frontMatter().text("Title")).hasValue("No 7: x");
        assertThat(head.frontMatter().text("Note")).hasValue("");
        assertThat(head.lines()).isEqualTo(4);
        assertThat(content).isEqualTo("# A\r\n");
    }

    @Test
    void readsContinuedKeyLines() throws IOException {
        DocumentHead head = read("Title: A\n    long: one\nDate: 2031-02-03\n\nx\n");

        assertThat(head.frontMatter().text("Title")).hasValue("A long: one");
        assertThat(head.frontMatter().text("Date")).hasValue("2031-02-03");
        assertThat(content).isEqualTo("x\n");
    }

    @Test
    void endsKeyLinesWhereNoKeyIs() throws IOException {
        DocumentHead head = read("Title: A\nDate: 2031-02-03\nHello, reader.\n\nx\n");

        assertThat(head.frontMatter().values().keySet()).containsExactly("Title", "Date");
        assertThat(head.lines()).isEqualTo(2);
        assertThat(content).isEqualTo("Hello, reader.\n\nx\n");
    }

    @Test
    void keepsLastValueOfRepeatedKey() throws IOException {
        assertThat(read("---\na: 1\nb: 3\na: 2\n---\n").frontMatter().text("a")).hasValue("2");
    }

    @Test
    void derivesMetadataFromPlainLinesOfMalformedFrontMatter() throws IOException {
        String text = "---\ntitle: Issue 7: cups: lids\ndate: \"2031-02-03\"\nlist: [\n---\nx\n";
        DocumentHead head = read(text);

        assertThat(head.problem()).isPresent();
        assertThat(head.frontMatter().isEmpty()).isTrue();
        assertThat(head.stated().text("title")).hasValue("Issue 7: cups: lids");
        assertThat(head.stated().text("date")).hasValue("2031-02-03");
        assertThat(content).isEqualTo(text);
    }

    @Test
    void skipsByteOrderMark() throws IOException {
        assertThat(read("\uFEFF---\na: 1\n---\nx").frontMatter().text("a")).hasValue("1");
        assertThat(content).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# a\n",
                "--",
                "---",
                "---\n",
                "----\na: 1\n---\n",
                "--- x\n---\n",
                "- a\n",
                "Other: 1\n\nx",
                "Title: 1\nno key line\n\nx",
                "Title\n"
            })
    void leavesOtherTextsAsTheyAre(String text) throws IOException {
        DocumentHead head = read(text);

        assertThat(head).isEqualTo(DocumentHead.NONE);
        assertThat(content).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\na: [1\n---\n# x\n",
                "---\n- a\n---\n# x\n",
                "---\na: &a [*a]\n---\n",
                "+++\na = \n+++\n",
                "+++\na = b\n+++\n",
                "+++\na = \"x\n+++\n",
                "+++\n[[a]]\n+++\n",
                "+++\na = 1\na = 2\n+++\n",
                "+++\na = [1\n+++\n",
                "+++\na = 1\n"
            })
    void reportsMalformedFrontMatterAndKeepsIt(String text) throws IOException {
        DocumentHead head = read(text);

        assertThat(head.problem()).isPresent();
        assertThat(head.problem().get().line()).isPositive();
        assertThat(head.bytes()).isZero();
        assertThat(content).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\na: %s\n---\n", "+++\na = %s\n+++\n"})
    void reportsDeepNesting(String frontMatter) throws IOException {
        for (String unit : new String[] {"[", "{a: ", "{a = "}) {
            DocumentHead head = read(frontMatter.formatted(unit.repeat(9_000)));

            assertThat(head.problem()).isPresent();
            assertThat(head.bytes()).isZero();
        }
    }

    @Test
    void acceptsNumbersOfAnySize() throws IOException {
        String digits = "9".repeat(5_000);

        assertThat(read("---\na: " + digits + "\n---\n").frontMatter().text("a"))
                .hasValue(digits);
        assertThat(read("---\na: 1e999999999\n---\n").frontMatter().find("a")).isPresent();
    }

    private DocumentHead read(String text) throws IOException {
        InputStream oneByOne = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                return super.read(bytes, from, Math.min(length, 1));
            }
        };
        HeadReader.Opened opened = HeadReader.read(oneByOne, Set.of("Title"));
        content = new String(opened.content().readAllBytes(), StandardCharsets.UTF_8);
        return opened.head();
    }
}
