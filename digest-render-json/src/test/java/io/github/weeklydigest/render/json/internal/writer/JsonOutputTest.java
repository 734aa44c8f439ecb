package io.github.weeklydigest.render.json.internal.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weeklydigest.fixture.RandomDigests;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.render.json.internal.schema.Names;
import io.github.weeklydigest.render.json.internal.write.DigestWriter;
import io.github.weeklydigest.render.json.internal.write.JsonWriteOptions;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.testdata.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

class JsonOutputTest {
    private static final JsonFormat COMPACT = new JsonFormat(false, false);
    private static final JsonFormat HTML_SAFE = new JsonFormat(false, true);
    private static final JsonFormat INDENTED = new JsonFormat(true, false);

    private static String characters(JsonFormat format, String text) {
        StringBuilder target = new StringBuilder();
        JsonOutput out = format.to(target);
        out.value(text).end();
        return target.toString();
    }

    private static String bytes(JsonFormat format, String text) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        JsonOutput out = format.to(target);
        out.value(text).end();
        return target.toString(StandardCharsets.UTF_8);
    }

    private static String readBack(String json) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return parser.getString();
        }
    }

    private static void readsBack(String text) {
        for (JsonFormat format : List.of(COMPACT, HTML_SAFE)) {
            String json = characters(format, text);
            assertThat(readBack(json)).isEqualTo(CleanText.of(text));
            assertThat(bytes(format, text)).isEqualTo(json);
        }
        assertThat(characters(HTML_SAFE, text)).doesNotContainPattern("[<>&\\x00-\\x1f\\u2028\\u2029]");
    }

    @Test
    void writesEveryCodeUnit() {
        StringBuilder all = new StringBuilder();
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            char c = (char) unit;
            if (unit < 0x100 || unit % 16 == 0 || Character.isSurrogate(c) && unit % 4 == 0) {
                readsBack("字" + c + c + "\"b");
            }
            all.append(c).append('字').append(c);
        }
        readsBack(all.toString());
    }

    @Test
    void writesEverySupplementaryCharacter() {
        StringBuilder text = new StringBuilder();
        for (int point = Character.MIN_SUPPLEMENTARY_CODE_POINT; point <= Character.MAX_CODE_POINT; point++) {
            text.appendCodePoint(point);
        }
        readsBack(text.toString());
    }

    @Test
    void writesRandomText() {
        long seed = Seeds.first();
        Random random = new Random(seed);
        String alphabet = "ab \u0000\u0001\u001F\"\\\b\t\n\f\r/<>&\u007F\u0085\u2028\u2029字，\uD83D\uDE00\uFFFE\uFFFF";
        for (int round = 0; round < 1_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(round % 20 == 0 ? 20_000 : 60);
            while (text.length() < length) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String json = characters(COMPACT, text.toString());
            assertThat(readBack(json)).as("-Dtests.seed=%d", seed).isEqualTo(CleanText.of(text.toString()));
            assertThat(bytes(COMPACT, text.toString()))
                    .as("-Dtests.seed=%d", seed)
                    .isEqualTo(json);
        }
    }

    @Test
    void writesPlainTextOfBlocksAsOneString() {
        List<Block> blocks = new ArrayList<>();
        for (int count = 0; count < 200; count++) {
            blocks.add(Paragraph.of("字\t\"\uD800" + "text ".repeat(count)));
            StringBuilder target = new StringBuilder();
            JsonOutput out = COMPACT.to(target);
            out.startObject().plainText(Names.TEXT, blocks).endObject().end();
            assertThat(target).hasToString("{\"text\":" + characters(COMPACT, PlainText.ofBlocks(blocks)) + '}');
        }
    }

    @Test
    void writesTheSameTextsTwice() {
        long seed = Seeds.first();
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            List<String> texts = texts(random, random.nextInt(round % 20 == 0 ? 700 : 12));
            List<String> again = new ArrayList<>();
            for (String text : texts) {
                boolean kept = random.nextInt(10) > 0;
                again.addAll(kept ? List.of(text) : texts(random, random.nextInt(7)));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            StringBuilder characters = new StringBuilder();
            twice(COMPACT.to(bytes), texts, again);
            twice(COMPACT.to(characters), texts, again);
            assertThat(bytes.toString(StandardCharsets.UTF_8))
                    .as("-Dtests.seed=%d", seed)
                    .isEqualTo(characters.toString());
        }
    }

    @Test
    void copiesNothingThatALaterValueHasOverwritten() {
        String kept = "kept ".repeat(600);
        List<Block> blocks = List.of(Paragraph.of(kept), Paragraph.of("long ".repeat(4_000)));
        for (JsonFormat format : List.of(COMPACT, HTML_SAFE)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            JsonOutput out = format.to(bytes);
            out.startArray();
            out.twice(
                    () -> {
                        out.value("before ".repeat(8_500)).startObject();
                        out.plainText(Names.TEXT, blocks).endObject();
                        out.value("after ".repeat(1_000));
                    },
                    () -> out.value(kept));
            out.endArray().end();
            assertThat(bytes.toString(StandardCharsets.UTF_8)).endsWith(",\"" + kept + "\"]");
        }
    }

    /** Objects of their own, some of them equal to others. */
    private static List<String> texts(Random random, int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String piece = List.of("字", "a", "\"", "\uD83D\uDE00", "\uD800").get(random.nextInt(5));
            texts.add(piece.repeat(random.nextInt(random.nextInt(10) == 0 ? 20_000 : 40)) + random.nextInt(3));
        }
        return texts;
    }

    private static void twice(JsonOutput out, List<String> first, List<String> second) {
        List<Block> blocks = new ArrayList<>();
        second.forEach(text -> blocks.add(Paragraph.of(text)));
        out.startArray().value("before");
        out.twice(() -> first.forEach(out::value), () -> second.forEach(out::value));
        out.value("between").startObject();
        out.twice(
                () -> out.plainText(Names.TEXT, blocks),
                () -> out.startArray(Names.BODY).value(second.toString()).endArray());
        out.endObject().value("after").endArray().end();
    }

    @Test
    void writesTheSameBytesAsCharacters() throws IOException {
        for (long seed : Seeds.stream(100).toArray()) {
            Digest digest = new RandomDigests(seed).next();
            for (JsonFormat format : List.of(COMPACT, INDENTED, HTML_SAFE)) {
                StringBuilder characters = new StringBuilder();
                write(digest, format.to(characters));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                write(digest, format.to(bytes));
                assertThat(bytes.toString(StandardCharsets.UTF_8))
                        .as("-Dtests.seed=%d", seed)
                        .isEqualTo(characters.toString());
            }
        }
    }

    private static void write(Digest digest, JsonOutput out) throws IOException {
        DigestWriter.write(DigestReader.of(digest), out, JsonWriteOptions.COMPLETE);
        out.end();
    }

    @Test
    void neverSplitsASurrogatePairBetweenPieces() {
        List<String> pieces = new ArrayList<>();
        JsonOutput out = COMPACT.to(new Pieces(pieces)).startArray();
        StringBuilder expected = new StringBuilder("[");
        for (int length = 0; length < 400; length++) {
            String text = "x".repeat(length) + "\uD83D\uDE00".repeat(length);
            expected.append(length == 0 ? "\"" : ",\"").append(text).append('"');
            out.value(text);
        }
        out.endArray().end();
        assertThat(String.join("", pieces)).isEqualTo(expected.append(']').toString());
        assertThat(pieces)
                .hasSizeGreaterThan(3)
                .noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0)))
                .noneMatch(piece -> Character.isHighSurrogate(piece.charAt(piece.length() - 1)));
    }

    @Test
    void passesOnTheExceptionOfTheTarget() {
        IOException full = new IOException("the disk is full");
        OutputStream target = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw full;
            }
        };
        JsonOutput out = COMPACT.to(target);
        assertThatThrownBy(() -> out.value("x".repeat(100_000)))
                .isInstanceOf(JacksonIOException.class)
                .cause()
                .isSameAs(full);
    }

    @Test
    void neitherFlushesNorClosesTheTarget() {
        List<String> calls = new ArrayList<>();
        OutputStream target = new OutputStream() {
            @Override
            public void write(int value) {
                calls.add("write");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                calls.add("write");
            }

            @Override
            public void flush() {
                calls.add("flush");
            }

            @Override
            public void close() {
                calls.add("close");
            }
        };
        JsonOutput out = COMPACT.to(target);
        out.value("text").end();
        assertThat(calls).containsOnly("write");
    }

    private record Pieces(List<String> pieces) implements Appendable {
        @Override
        public Appendable append(CharSequence text) {
            pieces.add(text.toString());
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char character) {
            return append(String.valueOf(character));
        }
    }
}
