package io.github.weeklydigest.render.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MarkupWriterTest {
    private final StringBuilder out = new StringBuilder();

    @Test
    void writesElementsAttributesAndText() throws IOException {
        MarkupWriter.html(out)
                .htmlDoctype()
                .start("p")
                .attribute("class", "a\"b")
                .text("1 < 2")
                .start("br")
                .endEmpty()
                .element("b", "bold")
                .end();
        assertThat(out).hasToString("<!DOCTYPE html>\n<p class=\"a&quot;b\">1 &lt; 2<br><b>bold</b></p>");
    }

    @Test
    void closesEmptyElementsOfXml() throws IOException {
        MarkupWriter.xml(out)
                .xmlDeclaration()
                .start("link")
                .uri("href", "https://example.org/?a&b")
                .endEmpty();
        assertThat(out)
                .hasToString(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<link href=\"https://example.org/?a&amp;b\"/>");
    }

    @Test
    void leavesOutAddressesThatAreNotAllowed() throws IOException {
        MarkupWriter.html(out)
                .start("a")
                .uri("href", "javascript:alert(1)")
                .text("x")
                .end()
                .start("img")
                .image("src", "mailto:a@example.org")
                .endEmpty();
        assertThat(out).hasToString("<a>x</a><img>");
    }

    @Test
    void takesPoliciesOfTheCaller() throws IOException {
        MarkupWriter.html(out, UrlPolicy.links().allowing("obsidian"), UrlPolicy.images())
                .start("a")
                .uri("href", "obsidian:x")
                .end();
        assertThat(out).hasToString("<a href=\"obsidian:x\"></a>");
    }

    @Test
    void refusesNamesThatAreText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarkupWriter.html(out).start("a b"))
                .withMessageContaining("a b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarkupWriter.html(out).start("a").attribute("x=\"\" onload", "y"));
    }

    @Test
    void refusesWhatIsOutOfOrder() throws IOException {
        MarkupWriter html = MarkupWriter.html(out).start("p").text("x");
        assertThatIllegalStateException().isThrownBy(() -> html.attribute("class", "y"));
        assertThatIllegalStateException().isThrownBy(html::endEmpty);
        html.end();
        assertThatIllegalStateException().isThrownBy(html::end);
    }
}
