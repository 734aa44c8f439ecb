package io.github.weeklydigest.render.html.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.render.spi.Escaper;
import org.junit.jupiter.api.Test;

class KnownTextTest {
    @Test
    void whatIsPlainIsWrittenByTheEscaperAsItIs() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String alone = String.valueOf((char) c);
            KnownText known = KnownText.of("a" + alone);
            if (known.isPlain()) {
                assertThat(Escaper.HTML_TEXT.escape(alone)).as("%04X", c).isEqualTo(alone);
                assertThat(BidiText.hasControls(alone)).as("%04X", c).isFalse();
            }
            if (known.isPlainInQuotes()) {
                assertThat(known.isPlain()).as("%04X", c).isTrue();
                assertThat(Escaper.HTML_ATTRIBUTE.escape(alone)).as("%04X", c).isEqualTo(alone);
                assertThat(Escaper.SCRIPT_JSON.escape(alone)).as("%04X", c).isEqualTo(alone);
            }
        }
    }

    @Test
    void mostTextIsPlain() {
        assertThat(KnownText.of("\u4E2D\u6587\uFF0C2 texts \u2014 \u201Cone\u201D\u3002")
                        .isPlainInQuotes())
                .isTrue();
        assertThat(KnownText.of("it's \"quoted\"\n").isPlain()).isTrue();
        assertThat(KnownText.of("it's").isPlainInQuotes()).isFalse();
        assertThat(KnownText.of("").isPlainInQuotes()).isTrue();
    }

    @Test
    void anyCharacterMakesTheWholeTextOdd() {
        assertThat(KnownText.of("plain text, and <").isPlain()).isFalse();
        assertThat(KnownText.of("< and plain text").isPlain()).isFalse();
        assertThat(KnownText.of("a face \uD83D\uDE00 in it").isPlain()).isFalse();
        assertThat(KnownText.of("turned \u202E around").isPlain()).isFalse();
    }
}
