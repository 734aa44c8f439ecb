package io.github.weeklydigest.parser.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.testdata.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters as bytes, next to what the platform makes of them. */
class ReaderBytesTest {
    private static final Pattern LONE =
            Pattern.compile("[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]");

    private static byte[] expected(String text) {
        return LONE.matcher(text).replaceAll("\uFFFD").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] all(ReaderBytes bytes, int most) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[most];
        int count;
        while ((count = bytes.read(buffer, 0, most)) >= 0) {
            all.write(buffer, 0, count);
        }
        return all.toByteArray();
    }

    /** Gives at most so many characters at once. */
    private static Reader inPieces(String text, int most) {
        return new StringReader(text) {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, most));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "\u0000\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFD\uFFFF",
                "周报",
                "\uD83D\uDE00",
                "\uD800\uDC00\uDBFF\uDFFF",
                "\uD83D",
                "\uDE00",
                "\uDE00\uD83D",
                "\uD83D\uD83D\uDE00\uDE00",
                "a\uD83Db",
                "a\uD83D\n",
            })
    void isAsThePlatformEncodesIt(String text) throws IOException {
        for (int most = 1; most <= 4; most++) {
            assertThat(all(new ReaderBytes(inPieces(text, most)), most))
                    .as("%d at once", most)
                    .isEqualTo(expected(text));
        }
    }

    @Test
    void aPairIsNotTornAtTheEndOfTheBuffer() throws IOException {
        for (int length = 8_189; length <= 8_194; length++) {
            String text = "x".repeat(length) + "\uD83D\uDE00周".repeat(9_000) + "\uD83D";

            assertThat(all(new ReaderBytes(new StringReader(text)), 1_000)).isEqualTo(expected(text));
        }
    }

    @Test
    void randomCharactersAreAsThePlatformEncodesThem() throws IOException {
        long seed = Seeds.first();
        Random random = new Random(seed);
        char[][] ranges = {{0, 0x7F}, {0x80, 0x7FF}, {0x4E00, 0x9FFF}, {0xD800, 0xDBFF}, {0xDC00, 0xDFFF}, {0, 0xFFFF}};
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(200) + (i % 30 == 0 ? 20_000 : 0);
            for (int j = 0; j < length; j++) {
                char[] range = ranges[random.nextInt(ranges.length)];
                text.append((char) (range[0] + random.nextInt(range[1] - range[0] + 1)));
            }
            int most = 1 + random.nextInt(300);

            assertThat(all(new ReaderBytes(inPieces(text.toString(), most)), 1 + random.nextInt(500)))
                    .as("-Dtests.seed=%d, text %d", seed, i)
                    .isEqualTo(expected(text.toString()));
        }
    }

    @Test
    void textsAreEncodedAsReaders() throws IOException {
        for (int length = 4_093; length <= 4_098; length++) {
            String text = "x".repeat(length) + "\uD83D\uDE00周\uD83Dé".repeat(3_000) + "\uD83D";
            assertThat(new EncodedText(text).readNBytes(5_000)).isEqualTo(Arrays.copyOf(expected(text), 5_000));
            assertThat(new EncodedText(text).readAllBytes()).isEqualTo(expected(text));
        }
        assertThat(new EncodedText("").read()).isEqualTo(-1);
    }

    @Test
    void singleBytesAreThoseOfTheWhole() throws IOException {
        String text = "é周\uD83D\uDE00\uD83D";
        ReaderBytes bytes = new ReaderBytes(new StringReader(text));

        for (byte expected : expected(text)) {
            assertThat(bytes.read()).isEqualTo(expected & 0xFF);
        }
        assertThat(bytes.read()).isEqualTo(-1);
        assertThat(bytes.read(new byte[3], 0, 3)).isEqualTo(-1);
        assertThat(bytes.read(new byte[3], 0, 0)).isZero();
    }
}
