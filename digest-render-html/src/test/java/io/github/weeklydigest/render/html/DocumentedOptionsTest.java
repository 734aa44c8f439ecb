package io.github.weeklydigest.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.weeklydigest.render.OptionKey;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The document of the page says of each option what it does, and shows how it is used. */
class DocumentedOptionsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "html.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`html\\.[^|]*) \\|([^|]*)\\|");
    private static final Pattern NAME = Pattern.compile("`(html\\.[a-z-]+)`");
    private static final Pattern EXAMPLE = Pattern.compile("--option=(?:'([^']*)'|\"([^\"]*)\"|(\\S+))");

    private static String document() throws IOException {
        return Files.readString(DOCUMENT);
    }

    private static List<String> names() {
        return HtmlOptions.all().stream().map(OptionKey::name).toList();
    }

    private static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(document());
        while (example.find()) {
            examples.add(example.group(example.start(1) >= 0 ? 1 : example.start(2) >= 0 ? 2 : 3));
        }
        return examples;
    }

    @Test
    void eachOptionHasARowThatSaysItsDefault() throws IOException {
        Set<String> described = new LinkedHashSet<>();
        Matcher row = ROW.matcher(document());
        while (row.find()) {
            Matcher name = NAME.matcher(row.group(1));
            while (name.find()) {
                described.add(name.group(1));
                defaultOf(name.group(1), row.group(2).strip());
            }
        }
        assertThat(described).containsExactlyInAnyOrderElementsOf(names());
    }

    /** An option with a default text shows it there; an option without one describes what happens. */
    private static void defaultOf(String name, String said) {
        String expected = HtmlOptions.all().stream()
                .filter(key -> key.name().equals(name))
                .map(OptionKey::defaultText)
                .findFirst()
                .orElseThrow();
        if (expected.isEmpty()) {
            assertThat(said).as(name).doesNotContain("`");
        } else {
            assertThat(said).as(name).isEqualTo("`" + expected + "`");
        }
    }

    @Test
    void eachOptionIsUsedInAnExampleThatWorks() throws IOException {
        List<String> examples = examples();

        assertThat(examples.stream().map(example -> example.split("=", 2)[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(names());
        assertThat(examples)
                .allSatisfy(example -> assertThatCode(() -> new HtmlRendererProvider().create(Pages.options(example)))
                        .doesNotThrowAnyException());
    }

    @Test
    void eachValueThatCanBeChosenIsNamed() throws IOException {
        String document = document();

        assertThat(HtmlOptions.all().stream()
                        .filter(key -> key.type().isEnum())
                        .flatMap(key -> Arrays.stream(key.values().split("\\|"))))
                .hasSizeGreaterThan(6)
                .allSatisfy(value -> assertThat(document).contains("`" + value + "`"));
    }

    @Test
    void eachWordOfThePageIsListed() throws IOException {
        Properties words = new Properties();
        words.load(new StringReader(Files.readString(Path.of(
                "src/main/resources/io/github/weeklydigest/render/html/internal/settings/labels_zh.properties"))));
        String list = document().split("The words: `", 2)[1].split("`", 2)[0];

        assertThat(list.split("\\s+")).containsExactlyInAnyOrderElementsOf(words.stringPropertyNames());
    }
}
