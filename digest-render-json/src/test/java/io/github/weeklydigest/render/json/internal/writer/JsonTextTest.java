package io.github.weeklydigest.render.json.internal.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.fixture.RandomDigests;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.render.json.internal.write.ContentForm;
import io.github.weeklydigest.render.json.internal.write.DigestWriter;
import io.github.weeklydigest.render.json.internal.write.JsonWriteOptions;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** What Jackson writes is what is right. */
class JsonTextTest {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonFormat COMPACT = new JsonFormat(false, false);
    private static final JsonFormat HTML_SAFE = new JsonFormat(false, true);

    private static String written(JsonFormat format, String text) {
        StringBuilder target = new StringBuilder();
        JsonOut out = format.to(target);
        out.value(text).end();
        return target.toString();
    }

    private static String writtenByJackson(String text) {
        StringWriter target = new StringWriter();
        JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), target);
        JsonOut.to(json).value(text).end();
        return target.toString();
    }

    private static String readBack(String json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return parser.getString();
        }
    }

    private static void isAsJacksonWritesIt(String text) {
        assertThat(written(COMPACT, text)).isEqualTo(writtenByJackson(text));
    }

    private static void readsBack(String text) {
        String json = written(HTML_SAFE, text);
        assertThat(readBack(json)).isEqualTo(CleanText.of(text));
        assertThat(json).doesNotContainPattern("[<>&\\x00-\\x1f\\u2028\\u2029]");
    }

    @Test
    void writesEveryCodeUnitAsJacksonDoes() {
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            char c = (char) unit;
            for (String text : List.of(String.valueOf(c), "a" + c, c + "字", "字" + c + c + "\"b")) {
                isAsJacksonWritesIt(text);
                readsBack(text);
            }
        }
    }

    @Test
    void writesEveryCharacterBeyondTheBasicPlaneAsJacksonDoes() {
        StringBuilder text = new StringBuilder();
        for (int point = Character.MIN_SUPPLEMENTARY_CODE_POINT; point <= Character.MAX_CODE_POINT; point++) {
            text.appendCodePoint(point);
            if (text.length() == 4096) {
                isAsJacksonWritesIt(text.toString());
                readsBack(text.toString());
                text.setLength(0);
            }
        }
        assertThat(text).isEmpty();
    }

    @Test
    void writesAnyMixtureAsJacksonDoes() {
        long seed = 5;
        Random random = new Random(seed);
        String characters = "ab \u0000\u0001\u001F\"\\\b\t\n\f\r/<>&\u007F\u0085\u2028\u2029字，\uD83D\uDE00\uFFFE\uFFFF";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(round % 20 == 0 ? 20_000 : 60);
            while (text.length() < length) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            isAsJacksonWritesIt(text.toString());
            readsBack(text.toString());
        }
    }

    @Test
    void writesPlainTextOfBlocksAsOfAString() {
        List<Block> blocks = new ArrayList<>();
        for (int count = 0; count < 500; count++) {
            blocks.add(Paragraph.of("字\t\"" + "text ".repeat(count)));
            StringBuilder target = new StringBuilder();
            COMPACT.to(target)
                    .startObject()
                    .plainText("text", blocks)
                    .endObject()
                    .end();
            assertThat(target).hasToString("{\"text\":" + writtenByJackson(PlainText.ofBlocks(blocks)) + '}');
        }
    }

    @Test
    void writesAnyDigestAsJacksonDoes() throws IOException {
        RandomDigests digests = new RandomDigests(3);
        for (int round = 0; round < 300; round++) {
            Digest digest = digests.next();
            for (JsonWriteOptions shape :
                    List.of(JsonWriteOptions.COMPLETE, new JsonWriteOptions(ContentForm.MARKDOWN, false, true))) {
                isAsJacksonWritesIt(digest, shape, false, ObjectWriteContext.empty());
                isAsJacksonWritesIt(digest, shape, true, new Indented());
            }
        }
    }

    private static void isAsJacksonWritesIt(
            Digest digest, JsonWriteOptions shape, boolean indent, ObjectWriteContext context) throws IOException {
        StringBuilder target = new StringBuilder();
        JsonOut out = new JsonFormat(indent, false).to(target);
        DigestWriter.write(DigestReader.of(digest), out, shape);
        out.end();
        StringWriter expected = new StringWriter();
        JsonOut jackson = JsonOut.to(FACTORY.createGenerator(context, expected));
        DigestWriter.write(DigestReader.of(digest), jackson, shape);
        jackson.end();
        assertThat(target.toString()).isEqualTo(expected.toString());
    }

    @Test
    void piecesNeverPartAPairOfSurrogates() {
        List<String> pieces = new ArrayList<>();
        Appendable target = new Pieces(pieces);
        JsonOut out = COMPACT.to(target).startArray();
        for (int length = 0; length < 400; length++) {
            out.value("x".repeat(length) + "\uD83D\uDE00".repeat(length));
        }
        out.endArray().end();
        assertThat(pieces).hasSizeGreaterThan(3).noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0)));
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

    private static final class Indented extends ObjectWriteContext.Base {
        private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(TWO_SPACES)
                    .withArrayIndenter(TWO_SPACES);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
