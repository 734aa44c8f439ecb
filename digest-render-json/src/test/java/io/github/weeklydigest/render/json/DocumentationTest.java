package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/json.md} shows is what happens. */
class DocumentationTest {
    private static final Path DOCUMENT = Path.of("../docs/json.md");
    private static final Path FOLDER = Path.of("src/test/resources/spec/json");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
    private static final Pattern RECIPE = Pattern.compile("(?ms)^```sh\n(jq .*?)\n```\n\n```text\n(.*?)^```$");

    @TempDir
    Path archive;

    record Recipe(String command, String answer) {
        @Override
        public String toString() {
            return command;
        }
    }

    static List<Recipe> recipes() throws IOException {
        List<Recipe> recipes = RECIPE.matcher(Files.readString(DOCUMENT))
                .results()
                .map(match -> new Recipe(match.group(1), match.group(2)))
                .toList();
        assertThat(recipes).hasSizeGreaterThanOrEqualTo(10);
        return recipes;
    }

    /** Without jq the tests are skipped; {@code -Djq.required=true} lets them fail instead. */
    @ParameterizedTest
    @MethodSource("recipes")
    void recipesAnswerTheirQuestions(Recipe recipe) throws Exception {
        assumeTrue(Boolean.getBoolean("jq.required") || hasJq(), "jq is not installed");
        writeArchive();

        assertThat(run("bash", "-c", recipe.command)).isEqualTo(recipe.answer);
    }

    private boolean hasJq() throws InterruptedException {
        try {
            return new ProcessBuilder("jq", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private void writeArchive() throws IOException {
        Files.createDirectory(archive.resolve("weeks"));
        ArchiveIndex index = new ArchiveIndex();
        StringBuilder lines = new StringBuilder();
        for (String week : List.of("week.md", "next-week.md")) {
            Files.writeString(
                    archive.resolve("weeks").resolve((week.equals("week.md") ? "2031-W05" : "2031-W06") + ".json"),
                    Json.write(open(week)));
            lines.append(Json.write(open(week), "json.lines=true"));
            index.add(ArchiveIndex.count(open(week), week));
        }
        Files.writeString(archive.resolve("lines.jsonl"), lines);
        StringBuilder json = new StringBuilder();
        index.write(json, false);
        Files.writeString(archive.resolve("index.json"), json);
    }

    private static DigestReader open(String week) throws IOException {
        return DigestParser.create().openText(Files.readString(FOLDER.resolve(week)));
    }

    private String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(archive.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    @Test
    void examplesAreThoseOfTheSampleWeek() throws IOException {
        String document = Files.readString(DOCUMENT);
        assertThat(document).contains("```markdown\n" + Files.readString(FOLDER.resolve("week.md")) + "```");

        String shown = Stream.of("week.json", "week.jsonl")
                .map(file -> unindented(read(FOLDER.resolve(file))))
                .reduce("", String::concat);
        List<String> examples = FENCE.matcher(document)
                .results()
                .filter(match -> match.group(1).equals("json"))
                .map(match -> unindented(match.group(2)).strip())
                .toList();
        assertThat(examples)
                .hasSizeGreaterThan(5)
                .allSatisfy(example -> assertThat(shown).contains(example));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String unindented(String text) {
        return text.lines().map(String::strip).reduce("", (all, line) -> all + line + '\n');
    }

    @Test
    void everyOptionAndLimitIsDescribed() throws IOException {
        String document = Files.readString(DOCUMENT);

        assertThat(new JsonRendererProvider().options())
                .allSatisfy(option -> assertThat(document).contains("| `" + option.name() + "` | `"));
        assertThat(JsonLimits.Builder.class.getDeclaredMethods())
                .filteredOn(method -> method.getReturnType() == JsonLimits.Builder.class)
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(limit -> assertThat(document).contains("| `" + limit.getName() + "` |"));
    }
}
