package io.github.weeklydigest.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.render.contract.SampleDigests;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static String lines(String first, String second) {
        return PlainText.of(List.of(new Text(first), new LineBreak(false), new Text(second)));
    }

    @ParameterizedTest
    @CsvSource({
        "one, two, one two",
        "第一行, 第二行, 第一行第二行",
        "第一行。, 第二行, 第一行。第二行",
        "第一行, two, 第一行 two",
        "one, 第二行, one 第二行",
        "ひらがな, カタカナ, ひらがなカタカナ",
        "한국어, 한국어, 한국어 한국어",
        "（一）, 《二》, （一）《二》",
    })
    void joinsLinesAsTheirScriptDoes(String first, String second, String expected) {
        assertThat(lines(first, second)).isEqualTo(expected);
    }

    @Test
    void isWhatAReaderSees() {
        Optional<String> none = Optional.empty();
        assertThat(PlainText.of(List.of(
                        new Link(List.of(new Strong(List.of(new Text("a link")))), "https://example.org/", none),
                        new Text(" "),
                        new WikiLink("page", Optional.of("h"), none),
                        new Text(" "),
                        new WikiLink("page", none, Optional.of("alias")),
                        new Text(" "),
                        new Image("alt", "x.png", none),
                        new InlineHtml("<b>"),
                        new InlineCode("code"),
                        new InlineMath("x^2", false),
                        new Strikethrough(List.of(new Emphasis(List.of(new Text("!"))))),
                        new Autolink("here", "https://example.org/"),
                        new OpaqueInline("x", "opaque"))))
                .isEqualTo("a link page#h alias altcodex^2!hereopaque");
    }

    @Test
    void keepsHardBreaksAndDropsThoseAtTheEdges() {
        assertThat(PlainText.of(List.of(new Text("a"), new LineBreak(true), new Text("b"))))
                .isEqualTo("a\nb");
        assertThat(PlainText.of(List.of(new LineBreak(true), new Text("b"), new LineBreak(false))))
                .isEqualTo("b");
        assertThat(PlainText.of(List.of())).isEmpty();
    }

    @Test
    void partsBlocks() {
        assertThat(PlainText.ofBlocks(List.of(
                        Paragraph.of("one"),
                        new HtmlBlock("<br>"),
                        new ThematicBreak(),
                        new BulletList(
                                List.of(
                                        new ListItem(List.of(Paragraph.of("a"), Paragraph.of("b"))),
                                        new ListItem(List.of(Paragraph.of("c")))),
                                true),
                        new CodeBlock(Optional.empty(), "x\ny\n"),
                        new Table(
                                List.of(Alignment.NONE, Alignment.NONE),
                                List.of(cell("h1"), cell("h2")),
                                List.of(new TableRow(List.of(cell("1"), cell("2"))))),
                        new Quote(List.of(new Subheading(2, List.of(new Text("q"))))),
                        new Note("note", List.of(Paragraph.of("n"))),
                        new MathBlock("x"),
                        new OpaqueBlock("x", "o"))))
                .isEqualTo("one\n\na\nb\nc\n\nx\ny\n\nh1\th2\n1\t2\n\nq\n\nn\n\nx\n\no");
    }

    private static TableCell cell(String text) {
        return new TableCell(List.of(new Text(text)));
    }

    @Test
    void isTheSameHoweverOftenItIsAsked() {
        Digest digest = SampleDigests.everyElement();
        assertThat(digest.articles().get(0).plainText())
                .isEqualTo(digest.articles().get(0).plainText())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<br>", "<br/>", "<br />", "<BR>", "<br class=\"x\">", "<br\n>"})
    void separatesWordsAtALineBreakInHtml(String tag) {
        List<Inline> line = List.of(new Text("one"), new InlineHtml(tag), new Text("two"));

        assertThat(PlainText.of(line)).isEqualTo("one two");
        assertThat(PlainText.ofBlocks(List.of(new Paragraph(line)))).isEqualTo("one\ntwo");
        assertThat(PlainText.ofBlocks(List.of(new Table(
                        List.of(Alignment.NONE),
                        List.of(new TableCell(line)),
                        List.of(new TableRow(List.of(new TableCell(line))))))))
                .isEqualTo("one two\none two");
    }

    @Test
    void separatesWordsOnceWhereALineEndFollowsALineBreakInHtml() {
        List<Inline> line = List.of(
                new InlineHtml("<br>"),
                new Text("one"),
                new InlineHtml("<br>"),
                new LineBreak(false),
                new Text("two"),
                new InlineHtml("<br>"));

        assertThat(PlainText.ofBlocks(List.of(new Paragraph(line)))).isEqualTo("one\ntwo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "<brx>", "</br>", "<!--br-->"})
    void seesNoTextInOtherHtml(String tag) {
        assertThat(PlainText.of(List.of(new Text("one"), new InlineHtml(tag), new Text("two"))))
                .isEqualTo("onetwo");
    }
}
