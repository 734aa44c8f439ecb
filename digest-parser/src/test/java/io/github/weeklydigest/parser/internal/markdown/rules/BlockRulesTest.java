package io.github.weeklydigest.parser.internal.markdown.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.MathBlock;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules that the scanner and the mapper of commonmark-java share, so that a comparison of the two does not test them:
 * callouts as GitHub and Obsidian document them, and links as GitHub's extension shows addresses.
 */
class BlockRulesTest {
    private static final LineBreak BREAK = new LineBreak(false);

    private static Block quote(String firstLine, Inline... more) {
        List<Inline> inlines = new ArrayList<>(List.of(new Text(firstLine)));
        inlines.addAll(List.of(more));
        return BlockRules.quote(List.of(new Paragraph(inlines)), BlockRules.isCallout(firstLine));
    }

    @ParameterizedTest
    @CsvSource({
        "[!NOTE],note",
        "[!TIP],tip",
        "[!IMPORTANT],important",
        "[!WARNING],warning",
        "[!CAUTION],caution",
        "[!info],info",
        "[!faq]-,faq",
        "[!faq]+,faq",
        "[!tip|right],tip",
    })
    void readsCallouts(String marker, String kind) {
        assertThat(quote(marker, BREAK, new Text("words")))
                .isEqualTo(new Note(kind, List.of(new Paragraph(List.of(new Text("words"))))));
    }

    @Test
    void keepsTheTitleOfACalloutAsText() {
        assertThat(quote("[!tip] A title", BREAK, new Text("words")))
                .isEqualTo(new Note(
                        "tip", List.of(new Paragraph(List.of(new Text("A title"), BREAK, new Text("words"))))));
    }

    @Test
    void readsACalloutWithoutText() {
        assertThat(quote("[!NOTE]")).isEqualTo(new Note("note", List.of()));
    }

    @Test
    void keepsLaterBlocksOfACallout() {
        Block second = new Paragraph(List.of(new Text("second")));
        Block first = new Paragraph(List.of(new Text("[!NOTE]"), BREAK, new Text("first")));

        assertThat(BlockRules.quote(List.of(first, second), true))
                .isEqualTo(new Note("note", List.of(new Paragraph(List.of(new Text("first"))), second)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[NOTE]", "! NOTE", "x [!NOTE]", "[!]", "[! NOTE]", "[!NOTE\\]", "[!NO-TE]", ""})
    void leavesOtherQuotesAsTheyAre(String firstLine) {
        assertThat(quote(firstLine)).isInstanceOf(Quote.class);
    }

    @Test
    void leavesQuotesWhoseSourceIsNoMarker() {
        Block shown = new Paragraph(List.of(new Text("[!NOTE]")));

        assertThat(BlockRules.quote(List.of(shown), false)).isEqualTo(new Quote(List.of(shown)));
    }

    @Test
    void makesAParagraphOfOneImageOrDisplayedFormulaThat() {
        Image image = new Image("", "a.png", Optional.empty());

        assertThat(BlockRules.paragraph(List.of(image))).isEqualTo(image);
        assertThat(BlockRules.paragraph(List.of(new InlineMath("x", true)))).isEqualTo(new MathBlock("x"));
        assertThat(BlockRules.paragraph(List.of(new InlineMath("x", false)))).isInstanceOf(Paragraph.class);
        assertThat(BlockRules.paragraph(List.of(image, image))).isInstanceOf(Paragraph.class);
        assertThat(BlockRules.paragraph(List.of())).isEqualTo(new Paragraph(List.of()));
    }

    @Test
    void makesALinkThatShowsItsAddressAnAutolink() {
        List<Inline> address = List.of(new Text("https://example.org/"));
        List<Inline> mailbox = List.of(new Text("a@example.org"));

        assertThat(BlockRules.link(address, "https://example.org/", Optional.empty()))
                .isEqualTo(new Autolink("https://example.org/", "https://example.org/"));
        assertThat(BlockRules.link(mailbox, "mailto:a@example.org", Optional.empty()))
                .isEqualTo(new Autolink("a@example.org", "mailto:a@example.org"));
        assertThat(BlockRules.link(mailbox, "mailto:b@example.org", Optional.empty()))
                .isInstanceOf(Link.class);
        assertThat(BlockRules.link(address, "https://example.org/", Optional.of("title")))
                .isInstanceOf(Link.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'| a | b |\n| - | - |\n| c |\n',4",
        "'| a |\n|---|\n',1",
        "'a\n-\nb\n\nc\n',2",
        "'> | a | b | c |\n> |:-:|---|--:|\n> | d |\n',6",
    })
    void boundsTheCellsOfTables(String text, int cells) {
        assertThat(TableCells.atMost(text)).isEqualTo(cells);
    }
}
