package io.github.weeklydigest.parser.internal.markdown.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlImagesTest {
    private static final Image POT = new Image("pot", "pot.png", Optional.empty());
    private static final Image CUP = new Image("", "cup.png", Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><a href=\"https://tea.example/?a&amp;b\"><img src=\"pot.png\" alt=\"pot\"></a></p>",
                "<p align=\"center\">\n  <a class=x href='https://tea.example/?a&b' target=_blank>\n    <img src=pot.png alt=pot />\n  </a>\n</p>",
                "<figure><A HREF=\"https://tea.example/?a&b\"><picture><IMG alt=pot src=pot.png></picture></A></figure>",
                "<a href=\"https://tea.example/?a&b\" href=\"x\"><img src=\"pot.png\" alt=\"pot\"></a>"
            })
    void keepsTheLinkOfAnImage(String html) {
        assertThat(BlockRules.html(html))
                .isEqualTo(
                        new Paragraph(List.of(new Link(List.of(POT), "https://tea.example/?a&b", Optional.empty()))));
    }

    @Test
    void breaksLinesBetweenAndInLinks() {
        assertThat(BlockRules.html("<p>\n<a href=a title=\"t\"><img src=cup.png></a>\n"
                        + "<a href=b><img src=cup.png><br><img src=cup.png></a><img src=cup.png></p>"))
                .isEqualTo(new Paragraph(List.of(
                        new Link(List.of(CUP), "a", Optional.of("t")),
                        new LineBreak(false),
                        new Link(List.of(CUP, new LineBreak(true), CUP), "b", Optional.empty()),
                        CUP)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><a href=a><img src=cup.png> words</a></p>",
                "<p><a href=a>words</a> <img src=cup.png></p>",
                "<p><a href=a></a><img src=cup.png></p>",
                "<p><a name=a><img src=cup.png></a></p>",
                "<p><a href=a><a href=b><img src=cup.png></a></a></p>",
                "<p><a href=a><img src=cup.png></p>",
                "<p><img src=cup.png></a></p>",
                "<p><abbr href=a><img src=cup.png></abbr></p>",
                "<p><a href=\"a><img src=cup.png></a></p>"
            })
    void leavesOtherLinksAsHtml(String html) {
        assertThat(BlockRules.html(html)).isEqualTo(new HtmlBlock(html));
    }

    @Test
    void keepsTheLinkOfAParagraphThatIsALinkedImage() {
        InlineHtml open = new InlineHtml("<a href=\"https://tea.example/?a&amp;b\">");
        InlineHtml close = new InlineHtml("</a>");

        assertThat(BlockRules.paragraph(List.of(open, POT, close)))
                .isEqualTo(
                        new Paragraph(List.of(new Link(List.of(POT), "https://tea.example/?a&b", Optional.empty()))));
        assertThat(BlockRules.paragraph(List.of(open, new Text("words"), close)))
                .isEqualTo(new Paragraph(List.of(open, new Text("words"), close)));
        assertThat(BlockRules.paragraph(List.of(open, close, POT))).isEqualTo(new Paragraph(List.of(open, close, POT)));
        InlineHtml name = new InlineHtml("<a name=x>");
        assertThat(BlockRules.paragraph(List.of(name, POT, close))).isEqualTo(new Paragraph(List.of(name, POT, close)));
    }
}
