package io.github.weeklydigest.render.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Paragraph;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Jackson's own escaping is what is right. */
class EscapedTextTest {
    private static final JsonFactory FACTORY = new JsonFactory();

    private static String escaped(TextForm form, String text) {
        StringWriter target = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), target)) {
            form.write(json, text);
        }
        return target.toString();
    }

    private static String readBack(String json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return parser.getString();
        }
    }

    private static void isAsJacksonWritesIt(EscapedText form, String text) {
        assertThat(escaped(form, text)).isEqualTo(escaped(GeneratorText.INSTANCE, text));
    }

    private static void readsBack(EscapedText form, String text) {
        String json = escaped(form, text);
        assertThat(readBack(json)).isEqualTo(CleanText.of(text));
        assertThat(json).doesNotContainPattern("[<>&\\x00-\\x1f\\u2028\\u2029]");
    }

    @Test
    void writesEveryCodeUnitAsJacksonDoes() {
        EscapedText form = EscapedText.json();
        EscapedText htmlSafe = EscapedText.htmlSafe();
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            char c = (char) unit;
            for (String text : List.of(String.valueOf(c), "a" + c, c + "字", "字" + c + c + "\"b")) {
                isAsJacksonWritesIt(form, text);
                readsBack(htmlSafe, text);
            }
        }
    }

    @Test
    void writesEveryCharacterBeyondTheBasicPlaneAsJacksonDoes() {
        EscapedText form = EscapedText.json();
        EscapedText htmlSafe = EscapedText.htmlSafe();
        StringBuilder text = new StringBuilder();
        for (int point = Character.MIN_SUPPLEMENTARY_CODE_POINT; point <= Character.MAX_CODE_POINT; point++) {
            text.appendCodePoint(point);
            if (text.length() == 4096) {
                isAsJacksonWritesIt(form, text.toString());
                readsBack(htmlSafe, text.toString());
                text.setLength(0);
            }
        }
        assertThat(text).isEmpty();
    }

    @Test
    void writesAnyMixtureAsJacksonDoes() {
        long seed = 5;
        Random random = new Random(seed);
        EscapedText form = EscapedText.json();
        EscapedText htmlSafe = EscapedText.htmlSafe();
        String characters = "ab \u0000\u0001\u001F\"\\\b\t\n\f\r/<>&\u007F\u0085\u2028\u2029字，\uD83D\uDE00\uFFFE\uFFFF";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(round % 20 == 0 ? 20_000 : 60);
            while (text.length() < length) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            isAsJacksonWritesIt(form, text.toString());
            readsBack(htmlSafe, text.toString());
        }
    }

    @Test
    void writesPlainTextOfBlocksAsOfAString() {
        EscapedText form = EscapedText.json();
        List<Block> blocks = new ArrayList<>();
        for (int count = 0; count < 500; count++) {
            blocks.add(Paragraph.of("字\t\"" + "text ".repeat(count)));
            StringWriter target = new StringWriter();
            StringWriter expected = new StringWriter();
            try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), target);
                    JsonGenerator other = FACTORY.createGenerator(ObjectWriteContext.empty(), expected)) {
                form.writePlain(json, blocks);
                GeneratorText.INSTANCE.writePlain(other, blocks);
            }
            assertThat(target.toString()).isEqualTo(expected.toString());
        }
    }
}
