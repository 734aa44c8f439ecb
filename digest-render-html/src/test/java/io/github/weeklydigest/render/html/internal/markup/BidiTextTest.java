package io.github.weeklydigest.render.html.internal.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BidiTextTest {
    @Test
    void textWithoutControlsStaysAsItIs() {
        assertThat(BidiText.balanced("abc 中文 \u200F")).isEqualTo("abc 中文 \u200F");
    }

    @Test
    void whatIsOpenedIsClosed() {
        assertThat(BidiText.balanced("\u202Ea\u2066b")).isEqualTo("\u202Ea\u2066b\u2069\u202C");
    }

    @Test
    void whatIsNotOpenedIsNotClosed() {
        assertThat(BidiText.balanced("a\u202Cb\u2069\u2067c\u202C\u2069")).isEqualTo("ab\u2067c\u2069");
    }

    @Test
    void textWithControlsIsAnElementOfItsOwn() {
        StringBuilder out = new StringBuilder();

        HtmlWriter writer = new HtmlWriter(OutputBuffer.before(out));
        writer.text("\u202Ex").attribute("title", "\u202Ey").flush();

        assertThat(out).hasToString("<bdi>\u202Ex\u202C</bdi> title=\"\u202Ey\u202C\"");
    }
}
