package io.github.weeklydigest.parser.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.InlineCode;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.MathBlock;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.slice.BlockSpan;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.SliceContent;
import io.github.weeklydigest.parser.internal.slice.SliceReader;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import io.github.weeklydigest.parser.internal.source.Sources;
import io.github.weeklydigest.testdata.CaseShare;
import io.github.weeklydigest.testdata.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {
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
        "<p>",
        "</p>",
        "<br>",
        "<img src=\"i.png\">",
        "<img alt='文字' src=j.png>",
        "<a href=\"l\">",
        "</a>",
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
                "a  \nb\\\nc\nd *e\nf*",
                "<img src=\"i.png\">\n\n> <p>\n> <img src='j.png' alt='b'></img>\n> <img src=k></p>\n\nb **<img src=\"l\">**",
                "``` a\\b\n```\n\n- <p><img src=\"i.png\"> <img src='j.png'></p>\n\n  b <img src=\"l\"> &amp;",
                "<figure>\n<picture><source srcset=x><IMG SRC=i.png></picture>\n</figure>\n\n> <div><span><img src='j.png'/></span></div>",
                "<p><a href=\"l\" title='t'>\n<img src=\"i.png\"> <img src=\"j.png\">\n</a></p>\n\n> <p><a href=m><img src=k></a>\n> <img src=n></p>",
                "<figure>\n<A HREF=\"l\"><img src=\"i.png\"></A><br>\n<a href=m><img src=k></a>\n</figure>",
                "<a href=\"l\"><img src=\"i.png\"></a>\n\n> <A HREF=m><img src=k>\n> <img src=n></A>\n\n- <a href='文'><img src=k></a>",
                "> [!NOTE]\n> <a href=\"l\"><img src=\"i.png\"></a>"
            })
    void placesAllBlocksAndInlines(String markdown) throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String source = markdown.replace("\n", end);
            for (Place place : places(source.getBytes(StandardCharsets.UTF_8))) {
                assertComplete(place, source);
            }
        }
    }

    @Test
    void placesEscapesAndEntitiesWhereTheyAreWritten() throws IOException {
        String source = "a\\*b &amp; \uD83D\uDE00 www.example.com/\\_c &#x4E2D;\n";
        List<InlineSpan> inlines =
                places(source.getBytes(StandardCharsets.UTF_8)).get(0).span.inlines();
        assertThat(inlines)
                .extracting(inline ->
                        source.substring(inline.range().start(), inline.range().end()))
                .containsExactly("a\\*b &amp; \uD83D\uDE00 ", "www.example.com/\\_c", " &#x4E2D;");
    }

    /** The scanner reads the line alone; commonmark-java reads it if a declaration follows. */
    @ParameterizedTest
    @ValueSource(strings = {"", " <!X y>"})
    void placesAddressesAndTitles(String next) throws IOException {
        String source = "[a *b*]( <x y> 'z' ) ![c](d_(e)) [f](g&amp;h \"i\") [j](<k\\>l>) [m]( n )" + next + "\n";
        List<InlineSpan> inlines =
                places(source.getBytes(StandardCharsets.UTF_8)).get(0).span.inlines();
        List<String> written = new ArrayList<>();
        for (InlineSpan inline : inlines) {
            inline.address().ifPresent(range -> written.add(source.substring(range.start(), range.end())));
            inline.title().ifPresent(range -> written.add(source.substring(range.start(), range.end())));
        }
        assertThat(written).containsExactly("x y", "'z'", "d_(e)", "g&amp;h", "\"i\"", "k\\>l", "n");
    }

    @Test
    void placesWhatIsParsedByCommonMarkJavaAsAWhole() throws IOException {
        String source =
                "``` a\\b\ncode\n```\n\n> - x *y* [z](w)\n>\n>   | a \\| b | c |\n>   |---|---|\n>   | d | `e` |\n";
        List<Place> places = places(source.getBytes(StandardCharsets.UTF_8));
        assertThat(places).hasSize(2);
        for (Place place : places) {
            assertComplete(place, source);
        }
        assertThat(places.get(0).span.fence()).hasValue(new BlockSpan.Fence(new TextRange(0, 3), true));
    }

    @Test
    void namesCellsBeyondTheColumns() throws IOException {
        String source = "| a | b |\n|---|---|\n| c | d | e | f |\n| g |\n";
        assertThat(places(source.getBytes(StandardCharsets.UTF_8)).get(0).span.dropped())
                .extracting(range -> source.substring(range.start(), range.end()))
                .containsExactly("e | f ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void placesTextWhereItStands(int run) throws IOException {
        long seed = Seeds.of(run - 1);
        Random random = new Random(seed);
        for (int i = 0; i < CaseShare.count(1_000, 3); i++) {
            String source = document(random);
            try {
                for (Place place : places(source.getBytes(StandardCharsets.UTF_8))) {
                    assertComplete(place, source);
                }
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError("-Dtests.seed=" + seed + ", document " + source, failed);
            }
        }
    }

    /** A top-level block, and where its source starts in the document. */
    private record Place(SourceBlock block, int offset, BlockSpan span) {}

    private static void assertComplete(Place place, String source) {
        List<BlockSpan> blocks = new ArrayList<>();
        collect(place.span, blocks);
        assertThat(blocks).hasSize(Blocks.count(place.block.block()));
        assertThat(blocks.get(0).block()).isEqualTo(place.block.block());
        List<InlineSpan> inlines = new ArrayList<>();
        for (BlockSpan block : blocks) {
            assertThat(block.range().start()).isLessThanOrEqualTo(block.range().end());
            if (!(block.block() instanceof Image || block.block() instanceof MathBlock)) {
                inlines.addAll(NestedBlock.flat(block.inlines()));
            } else {
                block.inlines().forEach(inline -> assertPlaced(place, inline, source));
            }
        }
        assertThat(inlines)
                .extracting(InlineSpan::inline)
                .containsExactlyElementsOf(Blocks.inlines(place.block.block()));
        inlines.forEach(inline -> assertPlaced(place, inline, source));
    }

    private static void assertPlaced(Place place, InlineSpan inline, String source) {
        int from = place.offset + inline.range().start();
        int to = place.offset + inline.range().end();
        assertThat(to).isGreaterThanOrEqualTo(from).isLessThanOrEqualTo(source.length());
        String written = source.substring(from, to);
        if (inline.inline() instanceof Text text) {
            if (written.indexOf('\\') < 0 && written.indexOf('&') < 0) {
                assertThat(written).isEqualTo(text.text());
            }
        } else if (inline.inline() instanceof Strong) {
            assertThat(written).matches("(?s)(\\*\\*.*\\*\\*|__.*__)");
        } else if (inline.inline() instanceof Emphasis) {
            assertThat(written).matches("(?s)(\\*.*\\*|_.*_)");
        } else if (inline.inline() instanceof InlineCode) {
            assertThat(written).startsWith("`").endsWith("`");
        } else if (inline.inline() instanceof WikiLink link) {
            assertThat(written).startsWith("[[").endsWith("]]");
        } else if (inline.inline() instanceof Image && written.startsWith("<")) {
            assertThat(written).matches("(?i)<img [^<>]*>");
            TextRange address = inline.address().orElseThrow();
            assertThat(source.substring(place.offset + address.start(), place.offset + address.end()))
                    .isEqualTo(((Image) inline.inline()).uri());
        } else if (inline.inline() instanceof Link link && written.startsWith("<")) {
            assertThat(written).matches("(?is)<a .*</a>");
            TextRange address = inline.address().orElseThrow();
            assertThat(source.substring(place.offset + address.start(), place.offset + address.end()))
                    .isEqualTo(link.uri());
        } else if (inline.inline() instanceof InlineHtml html && written.indexOf('\n') < 0) {
            assertThat(written).isEqualTo(html.html());
        }
    }

    private static void collect(BlockSpan block, List<BlockSpan> blocks) {
        blocks.add(block);
        block.children().forEach(child -> collect(child, blocks));
    }

    private static String document(Random random) {
        StringBuilder document = new StringBuilder();
        for (int length = 1 + random.nextInt(25); length > 0; length--) {
            document.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return document.toString();
    }

    /** The top-level blocks with their positions; the same blocks as those that are read without. */
    private static List<Place> places(byte[] bytes) throws IOException {
        List<Block> without = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        String text = new String(bytes, StandardCharsets.UTF_8);
        try (SliceReader slices = Sources.of(text, ParseLimits.defaults()).open(finding -> {})) {
            for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
                slice.blocks().forEach(block -> without.add(block.block()));
            }
        }
        try (SliceReader slices = Sources.of(text, ParseLimits.defaults())
                .open(finding -> {}, (heading, deeper) -> SliceContent.ALL, true)) {
            for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
                if (slice.heading() != null) {
                    assertThat(InlineSpan.inlines(slice.heading().spans()))
                            .isEqualTo(slice.heading().children());
                }
                for (SourceBlock block : slice.blocks()) {
                    int from = (int) slice.text().span(block.from(), block.to()).offset();
                    places.add(new Place(block, from, block.span().orElseThrow()));
                }
            }
        }
        assertThat(places).extracting(place -> place.block.block()).isEqualTo(without);
        return places;
    }
}
