package io.github.weeklydigest.parser.internal.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.FrontMatter;
import io.github.weeklydigest.model.FrontMatterValue;
import io.github.weeklydigest.testdata.Seeds;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without the library for YAML is what the library reads. */
class TextLinesTest {
    private static final String[] PIECES = {
        "title",
        "a",
        "true",
        "NULL",
        "no",
        "y",
        "date",
        ": ",
        ":",
        " ",
        "  ",
        "\n",
        "\nb: ",
        "\nnumber: ",
        "\"",
        "'",
        "\\",
        "#",
        " #",
        "-",
        "- ",
        "---",
        "...",
        "1",
        "0",
        "2031-02-03",
        "2031/02/03",
        "1e3",
        "0x1F",
        "0o17",
        "1_000",
        "12:30",
        ".inf",
        ".5",
        "/",
        "[",
        "]",
        "{",
        "}",
        ",",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "?",
        "~",
        "=",
        "<<",
        "\t",
        "\r",
        "\u0085",
        "\u00A0",
        "\u200B",
        "\u2028",
        "\uFEFF",
        "\uFFFD",
        "\uFFFE",
        "周刊",
        "é",
        "\uD83D\uDE42",
        "“",
        "。"
    };

    static LongStream seeds() {
        return Seeds.stream(40);
    }

    @ParameterizedTest(name = "-Dtests.seed={0}")
    @MethodSource("seeds")
    void readsWhatYamlSays(long seed) throws MalformedFrontMatterException {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder builder = new StringBuilder(random.nextInt(4) == 0 ? "" : "key: ");
            for (int length = random.nextInt(6); length > 0; length--) {
                builder.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String text = builder.append('\n').toString();
            Optional<Map<String, FrontMatterValue>> read = TextLines.read(text);

            if (read.isPresent()) {
                FrontMatter composed = YamlFrontMatter.compose(text);
                assertThat(new FrontMatter(read.get())).as(text).isEqualTo(composed);
                assertThat(new ArrayList<>(read.get().keySet()))
                        .as(text)
                        .isEqualTo(new ArrayList<>(composed.values().keySet()));
            }
        }
    }

    @Test
    void readsNothing() {
        assertThat(TextLines.read("")).contains(Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: Issue 7",
                "title: \"Issue 7: teapots\"\nslug: 'issue #7'\n",
                "date: 2031/02/03",
                "date: 2031-02-03",
                "date: 2031-02-03 10:00:00 +0100",
                "permalink: /issues/7/",
                "title: 周刊第 7 期",
                "image: https://example.org/teapot.png",
                "title: first\ntitle: last\n"
            })
    void readsLinesOfTexts(String text) throws MalformedFrontMatterException {
        assertThat(TextLines.read(text).map(FrontMatter::new)).contains(YamlFrontMatter.compose(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number: 7",
                "number: 7e1",
                "draft: true",
                "title: Null",
                "title: ! 'Issue 7'",
                "tags: [a, b]",
                "title: a: b",
                "title: a # b",
                "title: a:",
                "title: 'it''s'",
                "title: \"a\\tb\"",
                "title: a\n  b",
                "title:",
                "title: ",
                "# comment",
                "title",
                "- title: a",
                "title: a\r\nslug: b"
            })
    void leavesOtherFrontMatterToTheLibrary(String text) {
        assertThat(TextLines.read(text)).isEmpty();
    }
}
