package io.github.weeklydigest.parser.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DirectionControlsTest {
    @Test
    void areFoundAtEachPlaceAmongPunctuationWithTheSameBytes() {
        for (int c = 0x1FC0; c <= 0x20FF; c++) {
            for (int place = 0; place < 12; place++) {
                String text = "“”…—引用".repeat(2).substring(0, place) + (char) c + "…“a”".repeat(place % 4);
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                boolean expected = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;

                assertThat(new ByteText(bytes, 0, bytes.length, 1, 0, 1).hasDirectionControl())
                        .as("%x after %d characters", c, place)
                        .isEqualTo(expected);
                assertThat(new StringText(text, 1, 0).hasDirectionControl()).isEqualTo(expected);
            }
        }
    }

    @Test
    void areFoundOnlyIfTheyAreInTheTextCompletely() {
        byte[] bytes = "abcdefgh\u202E".getBytes(StandardCharsets.UTF_8);

        assertThat(DirectionControls.areIn(bytes, 0, bytes.length)).isTrue();
        assertThat(DirectionControls.areIn(bytes, 0, bytes.length - 1)).isFalse();
        assertThat(DirectionControls.areIn(bytes, 9, bytes.length)).isFalse();
    }
}
