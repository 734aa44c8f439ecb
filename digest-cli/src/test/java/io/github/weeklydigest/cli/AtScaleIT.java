package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands, questions and excerpts of {@code docs/at-scale.md}, with projects that use only installed artifacts. Runs with the
 * profile {@code at-scale}.
 */
class AtScaleIT {
    private static final Path PROJECTS = Path.of("target", "it", "at-scale").toAbsolutePath();
    private static final Path PAGE = Path.of("..", "docs", "at-scale.md");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)(?: (\\S+))?\n(.*?)```\n", Pattern.DOTALL);

    @TempDir
    private static Path folder;

    private static String page;

    /** A block of code: its language, the file that it is taken from, and its text. */
    private record Block(String language, String file, String text) {}

    @BeforeAll
    static void linkProjects() throws IOException {
        page = Files.readString(PAGE).replace("\r\n", "\n");
        for (String project : List.of("duckdb-questions", "lucene-search", "spark-rows")) {
            Files.createSymbolicLink(folder.resolve(project), PROJECTS.resolve(project));
        }
        Files.createSymbolicLink(
                folder.resolve("samples"),
                Path.of("..", "samples").toAbsolutePath().normalize());
    }

    @Test
    void answersQuestionsWithDuckDb() throws Exception {
        List<Block> blocks = blocks("## Questions in SQL: DuckDB", "## Search: Lucene");
        assertThat(texts(blocks, "sql")).hasSize(10);
        run(String.join("", texts(blocks, "sh")), List.of());
        assertThat(run(
                        "java -cp 'duckdb-questions/target/lib/*:duckdb-questions/target/duckdb-questions.jar'"
                                + " org.example.Ask all.jsonl \"$@\"",
                        texts(blocks, "sql")))
                .isEqualTo(String.join("", texts(blocks, "text")));
    }

    @Test
    void findsArticlesWithLucene() throws Exception {
        List<Block> blocks = blocks("## Search: Lucene", "## Tables from a cluster: Spark");
        String found = String.join("", texts(blocks, "text"));
        assertThat(found.lines()).hasSize(10);
        assertThat(run(String.join("", texts(blocks, "sh")), List.of())).isEqualTo(found);
    }

    @Test
    void writesAndQueriesParquetWithSpark() throws Exception {
        List<Block> blocks = blocks("## Tables from a cluster: Spark", "\\z");
        assertThat(texts(blocks, "sql")).hasSize(3);
        String script = String.join("", texts(blocks, "sh"))
                + "$SPARK org.example.AskParquet articles.parquet \"$@\" 2>> spark.log\n";
        assertThat(run(script, texts(blocks, "sql"))).isEqualTo(String.join("", texts(blocks, "text")));
    }

    @Test
    void showsExcerptsOfTheProjects() throws IOException {
        int excerpts = 0;
        for (Block block : blocks("# Large archives", "\\z")) {
            if (block.language().equals("java")) {
                String source = Files.readString(PROJECTS.resolve(block.file()));
                assertThat(source.replaceAll("\\s+", " "))
                        .contains(block.text().strip().replaceAll("\\s+", " "));
                excerpts++;
            }
        }
        assertThat(excerpts).isEqualTo(3);
    }

    private static List<Block> blocks(String from, String to) {
        Matcher section = Pattern.compile(
                        Pattern.quote(from) + "\n.*?" + (to.equals("\\z") ? to : "(?=" + to + "\n)"), Pattern.DOTALL)
                .matcher(page);
        assertThat(section.find()).as("section %s", from).isTrue();
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(section.group());
        while (block.find()) {
            blocks.add(new Block(block.group(1), block.group(2) == null ? "" : block.group(2), block.group(3)));
        }
        return blocks;
    }

    private static List<String> texts(List<Block> blocks, String language) {
        return blocks.stream()
                .filter(block -> block.language().equals(language))
                .map(Block::text)
                .toList();
    }

    /** Runs a script in a shell where {@code digest} is the command and the arguments are {@code $@}; returns its standard output. */
    private static String run(String script, List<String> arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin").toString();
        String jar = Path.of("target", "digest.jar").toAbsolutePath().toString();
        List<String> command = new ArrayList<>(Arrays.asList(
                "bash",
                "-euc",
                "PATH='" + java + "':$PATH\ndigest() { java -jar '" + jar + "' \"$@\"; }\n" + script,
                "at-scale"));
        command.addAll(arguments);
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return printed;
    }
}
