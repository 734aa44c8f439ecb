package io.github.weeklydigest.render.html.internal.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.render.spi.Escaper;
import org.junit.jupiter.api.Test;

class ClassifiedTextTest {
    @Test
    void whatIsPlainIsWrittenByTheEscaperAsItIs() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String alone = String.valueOf((char) c);
            ClassifiedText known = ClassifiedText.of("a" + alone);
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
        assertThat(ClassifiedText.of("\u4E2D\u6587\uFF0C2 texts \u2014 \u201Cone\u201D\u3002")
                        .isPlainInQuotes())
                .isTrue();
        assertThat(ClassifiedText.of("it's \"quoted\"\n").isPlain()).isTrue();
        assertThat(ClassifiedText.of("it's").isPlainInQuotes()).isFalse();
        assertThat(ClassifiedText.of("").isPlainInQuotes()).isTrue();
    }

    @Test
    void anyCharacterMakesTheWholeTextOdd() {
        assertThat(ClassifiedText.of("plain text, and <").isPlain()).isFalse();
        assertThat(ClassifiedText.of("< and plain text").isPlain()).isFalse();
        assertThat(ClassifiedText.of("a face \uD83D\uDE00 in it").isPlain()).isFalse();
        assertThat(ClassifiedText.of("turned \u202E around").isPlain()).isFalse();
    }
}
