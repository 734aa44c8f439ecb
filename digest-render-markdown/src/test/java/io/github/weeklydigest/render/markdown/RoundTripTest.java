package io.github.weeklydigest.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.fixture.RandomDigests;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.testdata.Seeds;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Blocks are written as Markdown that reads back as the same blocks. {@code -Dtests.seed=} repeats a run. */
class RoundTripTest {
    private static final int CASES = Integer.getInteger("tests.cases", 3_000);

    /** Pieces of source text, from which every construct and its near misses can be made. */
    private static final String[] PIECES = {
        "a",
        "b",
        "word",
        "字",
        "，",
        "”",
        "“",
        " ",
        " ",
        "\n",
        "\n",
        "\n\n",
        "*",
        "**",
        "***",
        "_",
        "__",
        "~~",
        "`",
        "``",
        "[",
        "]",
        "(x)",
        "](u)",
        "![",
        "<b>",
        "</b>",
        "<https://x.example/a>",
        "&amp;",
        "&#32;",
        "\\",
        "$",
        "$$",
        "1",
        "- ",
        "  - ",
        "1. ",
        "2) ",
        "> ",
        "> ",
        "# ",
        "## ",
        "|",
        "| a | b |\n|---|:-:|\n| c | d |\n",
        "```\n",
        "~~~\n",
        "    ",
        "***\n",
        "[[p]]",
        "[[p#h]]",
        "!",
        "#",
        "+ ",
        "<!-- c -->",
        "[!NOTE]\n",
        ":",
        "=",
        "\\\n",
        "  \n",
        "😀",
        "é"
    };

    /** A line like one of a table after one with a bar, which is written as an escape: both are written in one line. */
    static final Pattern LINES_OF_TABLE = Pattern.compile("\\|[^\\n]*\\n[ \\t]*[|:\\- \\t]*-[|:\\- \\t]*(?:\\n|,)");

    private final MarkdownWriter writer = MarkdownWriter.create();

    @Test
    void readsBackBlocksOfRandomSources() throws DigestParseException {
        for (long seed : Seeds.stream(CASES).toArray()) {
            Random random = new Random(seed);
            StringBuilder source = new StringBuilder("x");
            for (int rest = random.nextInt(14); rest > 0; rest--) {
                source.append(piece(random));
            }
            List<Block> blocks = MarkdownWriterTest.read(source.toString());
            String markdown = writer.toMarkdown(blocks);
            if (!LINES_OF_TABLE.matcher(blocks.toString()).find()
                    && !EmphasisRoundTripTest.THREEFOLD
                            .matcher(blocks.toString())
                            .find()) {
                assertThat(MarkdownWriterTest.read(markdown))
                        .as("-Dtests.seed=%d:%n%s%n=>%n%s", seed, source, markdown)
                        .isEqualTo(blocks);
            }
        }
    }

    /** Blocks that no source gives are written as the nearest ones; those are kept from then on. */
    @Test
    void readsBackTheNearestOfRandomBlocks() throws ReflectiveOperationException, DigestParseException {
        int compared = 0;
        for (long seed : Seeds.stream(CASES / 10).toArray()) {
            List<List<Block>> all = new ArrayList<>();
            collect(new RandomDigests(seed).next(), all);
            for (List<Block> blocks : all) {
                List<Block> nearest = MarkdownWriterTest.read(writer.toMarkdown(blocks));
                String markdown = writer.toMarkdown(nearest);
                assertThat(MarkdownWriterTest.read(markdown))
                        .as("-Dtests.seed=%d:%n%s", seed, markdown)
                        .isEqualTo(nearest);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "digest.corpus",
            matches = ".+",
            disabledReason = "no folder of real weeks is given")
    void readsBackTheBlocksOfRealWeeks() throws IOException, ReflectiveOperationException {
        int compared = 0;
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("digest.corpus")))) {
            for (Path week : files.filter(file -> file.getFileName().toString().startsWith("README."))
                    .filter(file -> file.toString().contains("W"))
                    .sorted()
                    .toList()) {
                List<List<Block>> all = new ArrayList<>();
                collect(DigestParser.create().parse(week), all);
                for (List<Block> blocks : all) {
                    String markdown = writer.toMarkdown(blocks);
                    assertThat(MarkdownWriterTest.read(markdown))
                            .as("%s: %s", week, markdown)
                            .isEqualTo(blocks);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    static String piece(Random random) {
        return PIECES[random.nextInt(PIECES.length)];
    }

    /** The lists of blocks in a value of the model. */
    private static void collect(Object value, List<List<Block>> found) throws ReflectiveOperationException {
        if (value instanceof List<?> list) {
            List<Block> blocks = new ArrayList<>();
            for (Object element : list) {
                if (element instanceof Block block) {
                    blocks.add(block);
                } else {
                    collect(element, found);
                }
            }
            if (!blocks.isEmpty() && blocks.size() == list.size()) {
                found.add(blocks);
            }
        } else if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                collect(optional.get(), found);
            }
        } else if (value instanceof Article article) {
            found.add(article.body());
            for (Note note : article.notes()) {
                found.add(note.children());
            }
        } else if (value instanceof Record && value.getClass().getPackageName().startsWith("io.github.weeklydigest")) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                collect(component.getAccessor().invoke(value), found);
            }
        }
    }
}
