package io.github.weeklydigest.parser.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.SliceReader;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.source.Sources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    private static final String[] PIECES = {
        "a",
        "文字",
        " ",
        "\n",
        "\n\n",
        "**",
        "*",
        "_",
        "~~",
        "~",
        "`",
        "``",
        "[",
        "]",
        "](",
        ")",
        "(",
        "[[",
        "]]",
        "<b>",
        "</b>",
        "<https://example.com>",
        "https://example.com/a_b",
        "![",
        "\\*",
        "\\",
        "&amp;",
        "&#x4E2D;",
        "&nope;",
        "$x_1$",
        "$$y$$",
        "> ",
        ">",
        "- ",
        "1. ",
        "  ",
        "    ",
        "# ",
        "## ",
        "```\n",
        "---\n",
        "|",
        "| a | b |\n",
        "|---|---|\n",
        "[!NOTE]\n",
        "<div>\n",
        "<!-- c -->",
        "\"t\"",
        "\u00A0",
        "👩\u200D💻",
        "2.5",
        "·"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a **b *c* d** ~~e~~ `f` [g **h**](https://example.com/i_(j) \"k\") <https://example.com> ![l](m.png)",
                "a \\* b &amp; c &#42; d &nope; e",
                "[[page#heading]] and $x_i$ and $$y$$, <sub>1</sub>",
                "> quote\n> more\n>\n> - item\n>   more\n>   1. deep",
                "- a\n- - b\n\n  c\n\n      code\n- ```sh\n  ls\n  ```\n  end",
                "> [!NOTE]\n> text *a*\n>\n> > inner",
                "> [!NOTE] text\n> more",
                "| a | *b* |\n|---|---|\n| c \\| d | |\n| | `e` |",
                "- # heading *a* #\n- heading\n  ===\n  text",
                "- ![image](a.png)\n- $$x$$\n- ---\n- <div>\n  x\n  </div>\n- end *a*",
                "a  \nb\\\nc\nd *e\nf*"
            })
    void findsAllOfWhatAuthorsWrite(String markdown) throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String source = markdown.replace("\n", end);
            for (SourceBlock block : blocks(source)) {
                List<Placed> parts = parts(source, block);
                assertThat(parts).hasSize(Blocks.count(block.block()));
                assertThat(parts.stream()
                                .flatMap(part -> part.pieces().stream())
                                .map(Piece::inline))
                        .containsExactlyElementsOf(Blocks.inlines(block.block()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void placesTextWhereItStands(long start) throws IOException {
        long seed = Long.getLong("tests.seed", start);
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            String source = document(random);
            for (SourceBlock block : blocks(source)) {
                for (Placed part : parts(source, block)) {
                    for (Piece piece : part.pieces()) {
                        assertPlaced(source, block, piece, seed);
                    }
                }
            }
        }
    }

    private static void assertPlaced(String source, SourceBlock block, Piece piece, long seed) {
        String context = "seed " + seed + ", document " + source;
        int from = block.from() + piece.range().start();
        int to = block.from() + piece.range().end();
        assertThat(to).as(context).isBetween(from, block.to());
        String written = source.substring(from, to);
        if (piece.inline() instanceof Text text && written.indexOf('\\') < 0 && written.indexOf('&') < 0) {
            assertThat(written).as(context).isEqualTo(text.text());
        }
    }

    private static String document(Random random) {
        StringBuilder document = new StringBuilder();
        for (int length = 1 + random.nextInt(25); length > 0; length--) {
            document.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return document.toString();
    }

    private static List<Placed> parts(String source, SourceBlock block) {
        Block content = block.block();
        return Layout.of(content, source.substring(block.from(), block.to()));
    }

    /** The top-level blocks; their places are offsets in the source. */
    private static List<SourceBlock> blocks(String source) throws IOException {
        List<SourceBlock> blocks = new ArrayList<>();
        try (SliceReader slices = Sources.of(source, ParseLimits.defaults()).open(finding -> {})) {
            for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
                for (SourceBlock block : slice.blocks()) {
                    int from = (int) slice.text().span(block.from(), block.to()).offset();
                    int length =
                            slice.text().substring(block.from(), block.to()).length();
                    blocks.add(new SourceBlock(block.block(), from, from + length));
                }
            }
        }
        return blocks;
    }
}
