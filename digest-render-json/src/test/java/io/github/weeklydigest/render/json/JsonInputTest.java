package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.weeklydigest.fixture.RandomDigests;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.stream.DigestEnd;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestStart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the reader of JSON treats its input: encodings, places of errors, closing, and limits. */
class JsonInputTest {
    private static final String LEAST = "{\"schemaVersion\":\"1\",\"sections\":[]}";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE"})
    void readsTheEncodingsOfJson(String charset) throws Exception {
        Digest digest = new RandomDigests(5).next();
        byte[] bytes = Json.write(digest).getBytes(Charset.forName(charset));

        assertThat(DigestEvents.collect(JsonDigestReader.open(new ByteArrayInputStream(bytes))))
                .isEqualTo(digest);
    }

    @Test
    void ignoresAByteOrderMark() throws Exception {
        byte[] bytes = ("\uFEFF" + LEAST).getBytes(StandardCharsets.UTF_8);

        assertThat(DigestEvents.collect(JsonDigestReader.open(new ByteArrayInputStream(bytes)))
                        .sections())
                .isEmpty();
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] bytes = LEAST.replace("1", "\u00FF").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> DigestEvents.collect(JsonDigestReader.open(new ByteArrayInputStream(bytes))))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void namesTheSameColumnForEverySource(String charset, @TempDir Path folder) throws Exception {
        String json =
                "{\"schemaVersion\":\"1\",\"title\":\"茶壶\uD83D\uDE00\",\n \"x\":\"茶\uD83D\uDE00é\",\"title\":\"b\",\"sections\":[]}";
        byte[] bytes = json.getBytes(Charset.forName(charset));
        Path file = Files.write(folder.resolve("digest.json"), bytes);
        int column = json.lines().toList().get(1).indexOf(":\"b\"") + 1;

        for (JsonDigestReader reader : List.of(
                JsonDigestReader.open(file),
                JsonDigestReader.open(new ByteArrayInputStream(bytes)),
                JsonDigestReader.open(new StringReader(json)))) {
            try (reader) {
                JsonReadException problem =
                        catchThrowableOfType(JsonReadException.class, () -> DigestEvents.collect(reader));
                assertThat(problem.line()).isEqualTo(2);
                assertThat(problem.column()).isEqualTo(column);
            }
        }
    }

    @Test
    void namesThePlaceOfInvalidUtf8() {
        String before = "{\"schemaVersion\":\"1\",\"title\":\"" + "茶".repeat(10_000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xE8, (byte) 0x8C, '"'});

        JsonReadException problem = catchThrowableOfType(
                JsonReadException.class,
                () -> DigestEvents.collect(JsonDigestReader.open(new ByteArrayInputStream(bytes.toByteArray()))));

        assertThat(problem).hasMessageContaining("not valid UTF-8");
        assertThat(problem.column()).isEqualTo(before.length() + 1);
    }

    @Test
    void readsUtf8InPiecesOfAnyLength() throws Exception {
        Digest digest = new RandomDigests(11).next();
        byte[] bytes = ("\uFEFF" + Json.write(digest)).getBytes(StandardCharsets.UTF_8);
        for (int piece = 1; piece < 6; piece++) {
            int length = piece;
            InputStream slow = new ByteArrayInputStream(bytes) {
                @Override
                public synchronized int read(byte[] target, int offset, int count) {
                    return super.read(target, offset, Math.min(count, length));
                }
            };
            assertThat(DigestEvents.collect(JsonDigestReader.open(slow))).isEqualTo(digest);
        }
    }

    @Test
    void handsOutEachItemBeforeTheNextIsRead() throws Exception {
        String begun =
                "{\"schemaVersion\":\"1\",\"sections\":[{\"type\":\"section\",\"kind\":\"other\",\"items\":[{\"type\":\"prose\",\"text\":\"one\"},";
        try (JsonDigestReader reader = JsonDigestReader.open(new StringReader(begun))) {
            assertThat(reader.next()).isInstanceOf(DigestStart.class);
            assertThat(reader.next()).isNotNull();
            assertThat(reader.next())
                    .hasToString(
                            "ItemEvent[item=Prose[children=[Paragraph[children=[Text[text=one]]]]], span=Optional.empty]");
            JsonReadException problem = catchThrowableOfType(JsonReadException.class, reader::next);
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.column()).isGreaterThan(begun.length());
            assertThatThrownBy(reader::next).isSameAs(problem);
        }
    }

    @Test
    void returnsNullAfterTheEnd() throws Exception {
        try (JsonDigestReader reader = JsonDigestReader.open(new StringReader(LEAST))) {
            assertThat(reader.next()).isInstanceOf(DigestStart.class);
            assertThat(reader.next()).isEqualTo(new DigestEnd());
            assertThat(reader.next()).isNull();
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void closesItsInput(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("digest.json"), LEAST);
        JsonDigestReader reader = JsonDigestReader.open(file);
        assertThat(DigestEvents.collect(reader).sections()).isEmpty();
        reader.close();
        reader.close();
        assertThatThrownBy(reader::next).isInstanceOf(IOException.class).hasMessageContaining("closed");

        boolean[] closed = new boolean[1];
        InputStream input = new ByteArrayInputStream(LEAST.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        try (JsonDigestReader foreign = JsonDigestReader.open(input)) {
            DigestEvents.collect(foreign);
        }
        assertThat(closed[0]).isTrue();
    }

    @Test
    void passesOnTheSourcesExceptionAsItIs() {
        IOException lost = new IOException("connection lost");
        Reader broken = new Reader() {
            @Override
            public int read(char[] chars, int offset, int length) throws IOException {
                throw lost;
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> DigestEvents.collect(JsonDigestReader.open(broken)))
                .isSameAs(lost);
    }

    @Test
    void namesTheLimitThatIsExceeded() {
        String text = "{\"schemaVersion\":\"1\",\"title\":\"" + "x".repeat(100_000) + "\",\"sections\":[]}";
        String deep = "{\"schemaVersion\":\"1\",\"sections\":[],\"x\":" + "[".repeat(100) + "]".repeat(100) + "}";
        String wide = "{\"schemaVersion\":\"1\",\"authors\":[" + "{},".repeat(200) + "{}],\"sections\":[]}";
        JsonLimits limits = JsonLimits.defaults();

        assertThatThrownBy(() -> Json.read(text, limits.withMaxTextLength(50_000)))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("withMaxTextLength")
                .hasMessageNotContaining("StreamReadConstraints");
        assertThatThrownBy(() -> Json.read(text, limits.withMaxDocumentLength(20_000)))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("withMaxDocumentLength");
        assertThatThrownBy(() -> Json.read(deep, limits.withMaxNesting(50)))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("withMaxNesting");
        assertThatThrownBy(() -> Json.read(wide, limits.withMaxHeldValues(100)))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("withMaxHeldValues");
        assertThatThrownBy(() -> Json.read(text, limits.withMaxHeldText(50_000)))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("more than 50000 characters in one item, see JsonLimits.withMaxHeldText");
        assertThatThrownBy(() -> limits.withMaxNesting(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> limits.withMaxHeldText(0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Names are remembered, so that none comes twice, and by Jackson for the whole of a document. */
    @Test
    void boundsNamesEvenInWhatIsIgnored() {
        StringBuilder names = new StringBuilder();
        for (int name = 0; name < 200; name++) {
            names.append("\"name").append(name).append("\":[[],{}],");
        }
        String inAnObject = LEAST.replaceFirst("}$", ",\"x\":{" + names + "\"y\":1}}");
        String atTheEnd = LEAST.replaceFirst("}$", "," + names + "\"y\":1}");
        String longName = LEAST.replaceFirst("}$", ",\"" + "x".repeat(1_001) + "\":1}");

        for (String json : List.of(inAnObject, atTheEnd)) {
            assertThatThrownBy(() -> Json.read(json, JsonLimits.defaults().withMaxHeldValues(150)))
                    .isInstanceOf(JsonReadException.class)
                    .hasMessageContaining("withMaxHeldValues");
            assertThatThrownBy(() -> Json.read(json, JsonLimits.defaults().withMaxHeldText(1_000)))
                    .isInstanceOf(JsonReadException.class)
                    .hasMessageContaining("withMaxHeldText");
        }
        assertThatThrownBy(() -> Json.read(longName))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("Name length (1001)");
    }

    @Test
    void readsTheDeepestNestingOnAUsualStack() throws Exception {
        String deep = "{\"type\":\"quote\",\"blocks\":[".repeat(498);
        String json = "{\"schemaVersion\":\"1\",\"introduction\":[" + deep + "]}".repeat(498) + "],\"sections\":[]}";
        Throwable[] problem = new Throwable[1];

        Thread thread = new Thread(null, () -> problem[0] = catchThrowable(() -> Json.read(json)), "usual", 1 << 20);
        thread.start();
        thread.join();

        assertThat(problem[0]).isNull();
    }

    @Test
    void refusesEndlessNestingWithoutOverflow() {
        for (String opening : List.of("[", "{\"type\":\"quote\",\"blocks\":[", "{\"a\":")) {
            String json = "{\"schemaVersion\":\"1\",\"introduction\":[" + opening.repeat(100_000);

            assertThatThrownBy(() -> Json.read(json))
                    .isInstanceOf(JsonReadException.class)
                    .hasMessageContaining("withMaxNesting");
        }
    }

    @Test
    void countsHeldTextForEachItemAnew() throws Exception {
        String item = "{\"type\":\"prose\",\"text\":\"" + "x".repeat(900) + "\"}";
        String json = "{\"schemaVersion\":\"1\",\"sections\":[{\"type\":\"section\",\"kind\":\"other\",\"items\":["
                + (item + ",").repeat(50) + item + "]}]}";

        assertThat(Json.read(json, JsonLimits.defaults().withMaxHeldText(1_000)).items())
                .hasSize(51);
    }

    @Test
    void countsHeldValuesForEachItemAnew() throws Exception {
        String item = "{\"type\":\"prose\",\"blocks\":[{\"type\":\"paragraph\",\"text\":\"x\"}]}";
        String json = "{\"schemaVersion\":\"1\",\"sections\":[{\"type\":\"section\",\"kind\":\"other\",\"items\":["
                + (item + ",").repeat(500) + item + "]}]}";

        Digest digest = Json.read(json, JsonLimits.defaults().withMaxHeldValues(20));

        assertThat(digest.items()).hasSize(501);
    }
}
