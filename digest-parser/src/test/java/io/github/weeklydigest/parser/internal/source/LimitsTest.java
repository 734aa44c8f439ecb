package io.github.weeklydigest.parser.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Table;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.SliceReader;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits of length and nesting, invalid UTF-8, and input that is slow for other parsers. */
class LimitsTest {
    private static final ParseLimits DEFAULTS = ParseLimits.defaults();

    private final List<Diagnostic> findings = new ArrayList<>();

    private List<Block> blocks(byte[] bytes, ParseLimits limits) throws IOException {
        List<Block> blocks = new ArrayList<>();
        try (SliceReader reader =
                Sources.of(new ByteArrayInputStream(bytes), limits).open(findings::add)) {
            for (Slice slice = reader.next(); slice != null; slice = reader.next()) {
                slice.blocks().stream().map(SourceBlock::block).forEach(blocks::add);
            }
        }
        return blocks;
    }

    private List<Block> blocks(String text, ParseLimits limits) throws IOException {
        return blocks(text.getBytes(StandardCharsets.UTF_8), limits);
    }

    private void assertExceeds(String text, ParseLimits limits, String setter, int line) {
        assertThatExceptionOfType(DigestParseException.class)
                .isThrownBy(() -> blocks(text, limits))
                .satisfies(problem -> {
                    assertThat(problem.diagnostic().code()).isEqualTo("limit-exceeded");
                    assertThat(problem.diagnostic().message()).contains("ParseLimits." + setter);
                    assertThat(problem.diagnostic().span().line()).isEqualTo(line);
                });
        assertThat(findings).extracting(Diagnostic::code).containsExactly("limit-exceeded");
    }

    @Test
    void aLongDocumentIsRefused() {
        assertExceeds("# a\n\nb\n", DEFAULTS.withMaxDocumentBytes(6), "withMaxDocumentBytes", 1);
    }

    @Test
    void aDocumentOfJustTheLimitIsRead() throws IOException {
        assertThat(blocks("# a\n\nb\n", DEFAULTS.withMaxDocumentBytes(7))).hasSize(1);
    }

    @Test
    void aLongLineIsRefused() {
        assertExceeds("# a\n\n# b\n\n123456789\n", DEFAULTS.withMaxLineBytes(8), "withMaxLineBytes", 3);
    }

    @Test
    void aLongSliceIsRefused() {
        assertExceeds("# a\n\n# b\n\nc\n\nd\n\ne\n", DEFAULTS.withMaxSliceBytes(8), "withMaxSliceBytes", 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n\n",
                "- a\n",
                "> a\n\n",
                "*a*\n\n",
                "[a](b) ",
                "a\n",
                "|a|\n|-|\n|b|\n\n",
                "1. a\n\n\n",
                "---\n",
                "&amp;a\n\n",
                "![[]()"
            })
    void refusesASliceOfManyParts(String piece) {
        for (String end : List.of("", "\n\n~~~ a\\b\nc\n")) {
            String text = "# a\n\nb\n\n# c\n\n" + piece.repeat(2_000) + end;
            findings.clear();
            assertExceeds(text, DEFAULTS.withMaxSliceParts(300), "withMaxSliceParts", 5);
        }
    }

    @Test
    void readsManySlicesOfFewParts() throws IOException {
        assertThat(blocks("# a\n\nb *c* d\n\n".repeat(2_000), DEFAULTS.withMaxSliceParts(8)))
                .hasSize(2_000);
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a] b\n\n",
                "[b][a]\n\n",
                "![][a]\n\n",
                "[a][], [a][]\n\n",
                "- [a]\n",
                "|[a]|\n|-|\n|![b][a]|\n\n",
                "> [a]\n\n",
                "~~~ a\\b\n~~~\n\n[a]\n\n",
                "# [a]\n\n",
                "<b c>[a]\n\n"
            })
    void keepsReferencesAsTextBeyondTheBudget(String piece) throws IOException {
        for (String definition : List.of("[a]: /" + "x".repeat(500), "[a]: /x '" + "y".repeat(500) + "'")) {
            findings.clear();
            String few = definition + "\n\n" + piece;
            String most = blocks(few.getBytes(StandardCharsets.UTF_8), DEFAULTS.withMaxExpansion(5_000))
                    .toString();
            assertThat(most.length()).isLessThan(20_000);
            assertThat(findings).isEmpty();

            List<Block> blocks = blocks(definition + "\n\n" + piece.repeat(3_000), DEFAULTS.withMaxExpansion(5_000));
            assertThat(blocks.toString().length()).isLessThan(60 * 3_000 * (piece.length() + 10));
            assertThat(blocks.toString().split("xxxxxx|yyyyyy", -1).length / 80)
                    .isLessThan((5_000 + 3_000 * piece.length()) / 500 + 10);
            assertThat(findings)
                    .extracting(Diagnostic::code)
                    .contains("expansion-too-large")
                    .doesNotContain("limit-exceeded");
        }
    }

    @Test
    void aLongParagraphStaysPlainText() throws IOException {
        List<Block> blocks = blocks("*a*\n\n*文* *b*\n*c*\n\n*d*\n", DEFAULTS.withMaxInlineLength(8));
        assertThat(blocks).hasSize(3);
        assertThat(blocks.get(0)).isNotEqualTo(Paragraph.of("*a*"));
        assertThat(blocks.get(1))
                .isEqualTo(new Paragraph(List.of(new Text("*文* *b*"), new LineBreak(false), new Text("*c*"))));
        assertThat(findings).extracting(Diagnostic::code).containsExactly("paragraph-too-long");
    }

    @Test
    void aLongCellStaysPlainText() throws IOException {
        List<Block> blocks = blocks("*a* | b\n--- | ---\n*c 456789* | d\n", DEFAULTS.withMaxInlineLength(8));
        assertThat(blocks).hasSize(1);
        assertThat(blocks.get(0)).isInstanceOfSatisfying(Table.class, table -> {
            assertThat(table.header().get(0).children()).containsExactly(new Emphasis(List.of(new Text("a"))));
            assertThat(table.rows().get(0).cells().get(0).children()).containsExactly(new Text("*c 456789*"));
        });
        assertThat(findings).extracting(Diagnostic::code).containsExactly("paragraph-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "\n[a]: /b"})
    void aParagraphOfMuchMarkupThatTheScannerLeavesStaysPlainText(String end) throws IOException {
        ParseLimits limits = DEFAULTS.withMaxInlineLength(1000);
        assertThat(limits.maxMarkup()).isEqualTo(64);
        assertThat(blocks("<b@c>".repeat(60) + end, limits)).doesNotContain(Paragraph.of("<b@c>".repeat(60)));
        assertThat(findings).isEmpty();
        assertThat(blocks("<b@c>".repeat(65) + end + "\n", limits))
                .first()
                .isInstanceOfSatisfying(
                        Paragraph.class,
                        paragraph -> assertThat(paragraph.children())
                                .allMatch(inline -> inline instanceof Text || inline instanceof LineBreak));
        assertThat(findings).extracting(Diagnostic::code).containsExactly("paragraph-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "> ", "1. - "})
    void aTableWhoseRowsLackMostCellsStaysPlainText(String container) throws IOException {
        String lines = "|a".repeat(100) + "\n" + "|-".repeat(100) + "\n" + "b\n".repeat(20);
        String text = container + lines.replace("\n", "\n" + container.replaceAll("[^>]", " "));
        List<Block> blocks = blocks(text, DEFAULTS);
        assertThat(blocks).isNotEmpty();
        assertThat(blocks.toString()).contains("|a|a").doesNotContain("Table");
        assertThat(findings).extracting(Diagnostic::code).containsExactly("paragraph-too-long");
    }

    @Test
    void aSmallTableWhoseRowsLackCellsIsRead() throws IOException {
        assertThat(blocks(
                        "|a|b|c|d|\n|-|-|-|-|\n|e\n"
                                .replace("e", "e\n".repeat(20).strip()),
                        DEFAULTS))
                .hasSize(1)
                .first()
                .isInstanceOf(Table.class);
        assertThat(findings).isEmpty();
    }

    @Test
    void aTableOfAnySizeWhoseRowsAreFullIsRead() throws IOException {
        String text = "|a".repeat(100) + "|\n" + "|-".repeat(100) + "|\n" + ("|b".repeat(100) + "|\n").repeat(100);
        assertThat(blocks(text, DEFAULTS)).hasSize(1).first().isInstanceOf(Table.class);
        assertThat(findings).isEmpty();
    }

    @Test
    void aTableOfMoreCellsThanTheLimitStaysPlainText() throws IOException {
        String text = "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(80);
        assertThat(blocks(text, DEFAULTS.withMaxInlineLength(12))).first().isInstanceOf(Table.class);
        assertThat(findings).isEmpty();
        assertThat(blocks(text, DEFAULTS.withMaxInlineLength(10))).first().isInstanceOf(Paragraph.class);
        assertThat(findings).extracting(Diagnostic::code).containsExactly("paragraph-too-long");
    }

    @Test
    void whatIsNestedTooDeepStaysPlainText() throws IOException {
        List<Block> blocks = blocks("> ".repeat(10) + "a\n", DEFAULTS.withMaxNesting(2));
        int depth = 0;
        Block block = blocks.get(0);
        while (block instanceof Quote quote) {
            depth++;
            block = quote.children().get(0);
        }
        assertThat(depth).isBetween(2, 5);
        assertThat(block).isEqualTo(Paragraph.of("> ".repeat(10 - depth) + "a"));
        assertThat(findings).extracting(Diagnostic::code).containsExactly("nesting-too-deep");
    }

    @Test
    void bytesThatAreNoUtf8AreReportedWhereTheyStand() throws IOException {
        byte[] bytes = "# 标题\n\n文字 x 文\n\n# b\n".getBytes(StandardCharsets.UTF_8);
        int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('x');
        bytes[place] = (byte) 0xFF;
        assertThat(blocks(bytes, DEFAULTS)).containsExactly(Paragraph.of("文字 \uFFFD 文"));
        assertThat(findings).extracting(Diagnostic::code).containsExactly("malformed-utf8");
        assertThat(findings.get(0).span()).hasToString("3:4");
        assertThat(findings.get(0).span().offset()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC0, 0xE4, 0xED, 0xF0, 0xF8, 0x80, 0xFE})
    void everyKindOfMalformedSequenceIsSeen(int first) throws IOException {
        for (String place :
                List.of("a%sb", "`%s`", "[a](%s)", "[[%s]]", "# %s", "```%s\n```", "    %s", "<div>%s", "$%s$", "%s")) {
            for (String rest : List.of("", "\u00A0\u0080", "\u0080")) {
                if (first == 0xE4 && rest.length() == 2) {
                    continue; // this one is well-formed
                }
                findings.clear();
                String text = String.format(place, (char) first + rest) + "\n";
                blocks(text.getBytes(StandardCharsets.ISO_8859_1), DEFAULTS);
                assertThat(findings)
                        .as(place + first)
                        .extracting(Diagnostic::code)
                        .containsExactly("malformed-utf8");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*a ",
                "_a ",
                "**a ",
                "*a **b ",
                "_a*_ ",
                "a**b",
                "*a_ ",
                "[",
                "]",
                "[a](",
                "![[]()",
                "![",
                "[a]",
                "[[",
                "[[a[[b",
                "]]",
                "`",
                "`a``",
                "&",
                "&a",
                "<",
                "<a",
                "<!--",
                "<?",
                "<![CDATA[",
                "$",
                "$a",
                "$$",
                "\\",
                "~",
                "~~a ",
                "|",
                "a|",
                "http://x/*",
                "www.",
                "a@",
                "@a",
                "mailto:",
                "> ",
                ">",
                "- ",
                "1. ",
                "#",
                "# a\n",
                "#### x\n",
                "- a\n\n",
                "> a\n",
                "[a]: b\n",
                "[a]: b\n\n# c\n",
                "[a]\n\n",
                "a|b\n-|-\n",
                "|a\n",
                "===\n",
                "a\n===\n",
                "<b>\n",
                "<a b='c' ",
                "```\n",
                "\t",
                " ",
                "\n",
                "\r",
                "\u0000",
                "文",
                "😀"
            })
    @Timeout(300)
    void repeatedPiecesTakeLinearTime(String piece) throws IOException {
        String text = piece.repeat(300_000 / piece.length());
        assertThat(blocks(text, DEFAULTS)).isNotNull();
        assertThat(blocks("> - " + text + "\n# h\n" + text, DEFAULTS)).isNotNull();
    }

    @Test
    @Timeout(300)
    void muchMarkupIsReadInBoundedTime() throws IOException {
        for (String end : List.of("", "\u0000", "\n[a]: /b")) {
            blocks("![[]()".repeat(10_000) + end, DEFAULTS);
            blocks("*a ".repeat(10_000) + "_a*_ ".repeat(6_000) + end, DEFAULTS);
        }
    }

    @Test
    @Timeout(300)
    void whatIsSlowInCommonMarkIsBoundByTheLengthOfAParagraph() throws IOException {
        for (int count : new int[] {8_000, 80_000}) {
            blocks("*a ".repeat(count) + "_a*_ ".repeat(count), DEFAULTS);
            blocks("![[]()".repeat(count), DEFAULTS);
            blocks("| x |\n|---|\n| " + "*a ".repeat(count) + "_a*_ ".repeat(count) + " |\n", DEFAULTS);
        }
    }
}
