package io.github.weeklydigest.render.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8TableTest {
    @Test
    void encodesLikeThePlatform() {
        int[] table = Utf8Table.create();

        assertThat(table).hasSize(Character.MAX_VALUE + 1);
        for (int c = 0; c < table.length; c++) {
            if (Character.isSurrogate((char) c)) {
                assertThat(table[c]).isZero();
            } else {
                assertThat(bytes(table[c]))
                        .as("U+%04X", c)
                        .isEqualTo(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static byte[] bytes(int encoded) {
        byte[] bytes = new byte[encoded >>> Utf8Table.COUNT_SHIFT];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (encoded >>> 8 * i);
        }
        return bytes;
    }

    @Test
    void returnsATableOfItsOwn() {
        Utf8Table.create()['a'] = 0;

        assertThat(Utf8Table.create()['a']).isEqualTo('a' | 1 << Utf8Table.COUNT_SHIFT);
    }
}
