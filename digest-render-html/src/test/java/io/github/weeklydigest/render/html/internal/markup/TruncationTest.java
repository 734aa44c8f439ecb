package io.github.weeklydigest.render.html.internal.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TruncationTest {
    @Test
    void aLineEndsWithAnEllipsisWhereThereIsMore() {
        assertThat(Truncation.line("one\n\n two", 7)).isEqualTo("one two");
        assertThat(Truncation.line("one\n\n two!", 7)).isEqualTo("one tw…");
        assertThat(Truncation.line("one two \u3000\n ", 7)).isEqualTo("one two");
        assertThat(Truncation.line(" \u3000\n", 7)).isEmpty();
        assertThat(Truncation.line("one t\uD83D\uDE00!", 7)).isEqualTo("one t…");
    }

    /** The text is not read to its end, which makes no difference. */
    @Test
    void itIsCutAsTheWholeLineWouldBe() {
        Random random = new Random(1);
        String characters = "ab\u4E2D   \n\t\u000B\f\r\u3000\u3000\u2028\u00A0\u0085\u001C\uD83D\uDE00";
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(14);
            while (text.length() < length) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            String whole = text.toString().replaceAll("\\s+", " ").strip();
            assertThat(Truncation.line(text.toString(), 5)).as("%s", text).isEqualTo(Truncation.to(whole, 5));
        }
    }
}
