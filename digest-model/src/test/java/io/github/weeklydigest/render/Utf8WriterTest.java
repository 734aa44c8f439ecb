package io.github.weeklydigest.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
    private static final String ALPHABET =
            "ab<> \n\u0000\u007F\u0080é\u07FF\u0800字，\uD7FF\uE000\uFFFD\uFFFF\uD83D\uDE00";

    /** A target that notices whether it is flushed and closed. */
    private static final class Target extends ByteArrayOutputStream {
        private boolean flushed;
        private boolean closed;

        @Override
        public void flush() {
            flushed = true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void encodesLikeThePlatform() throws IOException {
        long seed = Long.getLong("tests.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Writer platform = new OutputStreamWriter(expected, StandardCharsets.UTF_8);
                    Writer writer = new Utf8Writer(bytes)) {
                for (int piece = random.nextInt(8); piece >= 0; piece--) {
                    write(
                            text(random, random.nextInt(round % 20 == 0 ? 30_000 : 40)),
                            random.nextInt(3),
                            platform,
                            writer);
                }
                // The platform drops the first half of a pair at the end.
                write("!", 1, platform, writer);
            }
            assertThat(bytes.toByteArray()).as("-Dtests.seed=%d", seed).isEqualTo(expected.toByteArray());
        }
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        boolean mixed = random.nextBoolean();
        while (text.length() < length) {
            char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            text.append(String.valueOf(c).repeat(mixed ? 1 : 1 + random.nextInt(20)));
        }
        return text.toString();
    }

    private static void write(String text, int way, Writer... writers) throws IOException {
        for (Writer writer : writers) {
            switch (way) {
                case 0 -> writer.write(text);
                case 1 -> writer.append(text);
                default -> {
                    for (char c : text.toCharArray()) {
                        writer.write(c);
                    }
                }
            }
        }
    }

    @Test
    void writesQuestionMarkForFirstHalfOfPairAtEnd() throws IOException {
        Target target = new Target();
        try (Writer writer = new Utf8Writer(target)) {
            writer.write("a\uD83D");
            writer.flush();
            assertThat(target).hasToString("a");
        }
        assertThat(target).hasToString("a?");
    }

    @Test
    void flushesButNeverClosesTarget() throws IOException {
        Target target = new Target();
        Writer writer = new Utf8Writer(target);
        writer.write("kept");
        assertThat(target.size()).isZero();
        writer.close();
        assertThat(target.flushed).isTrue();
        assertThat(target.closed).isFalse();
        assertThat(target).hasToString("kept");
    }
}
