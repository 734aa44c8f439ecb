package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.weeklydigest.fixture.RandomDigests;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.OpaqueBlock;
import io.github.weeklydigest.model.OpaqueInline;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.stream.DigestEnd;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDigestReaderTest {
    private static final String LEAST = "{\"schemaVersion\":\"1\",\"sections\":[]}";

    static List<SpecCases.Case> cases() throws IOException {
        return SpecCases.of("readable.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void acceptsOrRefusesWithPlaceAndReason(SpecCases.Case spec) {
        String json = spec.input().replaceFirst("^…", "{\"schemaVersion\":\"1\",\"sections\":[],");

        Throwable problem = thrownBy(() -> Json.read(json));

        if (spec.expected().equals("accepted")) {
            assertThat(problem).isNull();
        } else {
            assertThat(problem).isInstanceOf(JsonReadException.class).hasMessageStartingWith(spec.expected());
        }
    }

    private interface Action {
        void run() throws Exception;
    }

    private static Throwable thrownBy(Action action) {
        try {
            action.run();
            return null;
        } catch (Throwable problem) {
            return problem;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 50, 300, 1200})
    void anEndAnywhereIsAClearError(int length) {
        String json = Json.write(new RandomDigests(3).next());
        assertThat(json).hasSizeGreaterThan(1300);

        assertThatThrownBy(() -> Json.read(json.substring(0, length))).isInstanceOf(JsonReadException.class);
    }

    @Test
    void oneChangedCharacterIsADigestOrAClearError() {
        String json = Json.write(new RandomDigests(3).next());
        for (int at = 0; at < json.length(); at += 3) {
            for (String change : List.of("", "\"", "{", "]", ",", "0", "\\", "\u0000")) {
                String changed = json.substring(0, at) + change + json.substring(at + 1);

                Throwable problem = thrownBy(() -> Json.read(changed));

                assertThat(problem)
                        .as("%s at %d", change, at)
                        .matches(thrown -> thrown == null || thrown instanceof JsonReadException);
            }
        }
    }

    @Test
    void keepsContentOfUnknownTypes() throws Exception {
        Digest digest = Json.read("""
                {"schemaVersion":"1","sections":[{"type":"section","kind":"riddles","items":[
                  {"type":"poll","id":"x","title":"Which?","options":[{"text":"this"},{"text":"that"}]},
                  {"type":"article","title":"A","sources":[{"kind":"video","title":"V","url":"https://example.org/"},{"kind":"rumour","title":"R"}],
                   "body":[{"type":"chart","children":[{"type":"label","text":"42"}]},
                           {"type":"paragraph","children":[{"type":"sparkle","text":"shine"}]}]}]}]}
                """);

        assertThat(digest.sections().get(0).kind()).isEqualTo(SectionKind.OTHER);
        assertThat(digest.sections().get(0).items().get(0))
                .isEqualTo(new Prose(List.of(new OpaqueBlock("poll", "Which?\nthis\nthat"))));
        Article article = digest.articles().get(0);
        assertThat(article.sources()).containsExactly(LinkSource.of("V", "https://example.org/"));
        assertThat(article.body())
                .containsExactly(
                        new OpaqueBlock("rumour", "R"),
                        new OpaqueBlock("chart", "42"),
                        new Paragraph(List.of(new OpaqueInline("sparkle", "shine"))));
    }

    private static Item item(String json) throws IOException {
        return Json.read("{\"schemaVersion\":\"1\",\"sections\":[{\"type\":\"section\",\"items\":[" + json + "]}]}")
                .items()
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'article','title':'C'}",
                "{'title':'C','type':'article'}",
                "{'type':'article','titleMarkup':[{'type':'text','text':'C'}]}",
                "{'type':'article','title':'C','sources':[{'kind':'link','title':'x','url':'https://example.org/'}]}",
                "{'type':'article','title':'C','sources':[{'kind':'rumour','title':'C'}]}",
                "{'type':'article','title':'C','lead':[{'type':'text','text':'x'}]}",
                "{'type':'article','title':'C','level':4}",
                "{'type':'article','title':'C','anchor':''}"
            })
    void keepsTheTitleOfAnArticleAsItsHeading(String json) throws Exception {
        Article article = (Article) item(json.replace('\'', '"'));

        assertThat(article.title()).isEqualTo("C");
        assertThat(article.heading()).contains(Heading.of(4, "C", ""));
        assertThat(item(Json.tree(Json.write(digest(article)))
                        .at("/sections/0/items/0")
                        .toString()))
                .isEqualTo(article);
    }

    private static Digest digest(Item item) {
        Section section =
                new Section(new SectionHeader(SectionKind.OTHER, Optional.empty(), Optional.empty()), List.of(item));
        return new Digest(DigestHeader.builder().build(), List.of(section));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'article','title':''}",
                "{'type':'article','title':'x','sources':[{'kind':'link','title':'x','url':'https://example.org/'}]}",
                "{'type':'article','title':'x','sources':[{'kind':'wiki','title':'x','page':'x'}]}",
                "{'type':'article','title':'x y','lead':[{'type':'text','text':'x '},{'type':'code','text':'y'}]}"
            })
    void makesNoHeadingOfADerivedTitle(String json) throws Exception {
        assertThat(((Article) item(json.replace('\'', '"'))).heading()).isEmpty();
    }

    @Test
    void keepsTitlesOfMarkupAlone() throws Exception {
        String markup = "\"titleMarkup\":[{\"type\":\"strong\",\"text\":\"C\"}]";

        Digest digest = Json.read("{\"schemaVersion\":\"1\"," + markup + ",\"sections\":[{\"type\":\"section\","
                + markup + ",\"items\":[{\"type\":\"conversation\"," + markup + ",\"posts\":[]}]}]}");

        assertThat(digest.header().title()).isEqualTo("C");
        assertThat(digest.sections().get(0).title()).isEqualTo("C");
        assertThat(((Conversation) digest.items().get(0)).heading())
                .map(Heading::text)
                .contains("C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'article','title':5}",
                "{'type':'article','title':['C']}",
                "{'type':'article','title':{},'level':4}",
                "{'type':'article','title':true,'titleMarkup':[]}",
                "{'type':'conversation','title':5,'posts':[]}",
                "{'type':'section','title':5,'items':[]}",
                "{'type':'contents','entries':[{'level':1,'title':5}]}"
            })
    void refusesATitleThatIsNoString(String json) {
        assertThatThrownBy(() -> item(json.replace('\'', '"')))
                .isInstanceOf(JsonReadException.class)
                .hasMessageMatching("line 1, column \\d+: 'title' must be a string");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schemaVersion\":\"1\",\"sections\":[{",
                "{\"schemaVersion\":\"1\",\"sections\":[{\"type\":\"section\",\"items\":[",
                "{\"schemaVersion\":\"1\",\"title\":\"a",
                "{\"schemaVersion\":\"1\"",
                "{\"schemaVersion\":\"1\",\"sections\":[{]]",
                "{\"schemaVersion\":\"1\",\"sections\":[}"
            })
    void saysNothingOfJacksonsSource(String json) {
        for (JsonDigestReader reader :
                List.of(JsonDigestReader.open(new StringReader(json)), opened(json.getBytes(StandardCharsets.UTF_8)))) {
            assertThatThrownBy(() -> DigestEvents.collect(reader))
                    .isInstanceOf(JsonReadException.class)
                    .hasMessageStartingWith("line 1, column ")
                    .message()
                    .doesNotContain("REDACTED", "UNKNOWN", "Source", "byte offset");
        }
    }

    private static JsonDigestReader opened(byte[] bytes) {
        try {
            return JsonDigestReader.open(new ByteArrayInputStream(bytes));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Test
    void saysThatJsonIsCutOff() {
        assertThatThrownBy(() -> Json.read("{\"schemaVersion\":\"1\",\"sections\":[{"))
                .hasMessageMatching("line 1, column \\d+: the JSON ends before it is complete: .*");
    }

    @Test
    void explainsThatAnIndexIsNoDigest() throws Exception {
        ArchiveIndex index = new ArchiveIndex();
        index.add(ArchiveIndex.count(DigestReader.of(new RandomDigests(5).next()), "week.json"));
        StringBuilder json = new StringBuilder();
        index.write(json, false);

        assertThatThrownBy(() -> Json.read(json.toString()))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("this is the index of an archive, which holds no digest")
                .hasMessageContaining("'location'");
    }

    @Test
    void namesWhatIsNull() throws Exception {
        DigestRenderer renderer = JsonRenderer.builder().build();
        DigestReader reader = DigestReader.of(new RandomDigests(5).next());
        assertThatNullPointerException()
                .isThrownBy(() -> renderer.render(reader, (Appendable) null))
                .withMessage("target");
        assertThatNullPointerException()
                .isThrownBy(() -> renderer.render(reader, (OutputStream) null))
                .withMessage("target");
        assertThatNullPointerException()
                .isThrownBy(() -> renderer.render(null, new StringBuilder()))
                .withMessage("source");
        assertThatNullPointerException()
                .isThrownBy(() -> JsonDigestReader.open((Path) null))
                .withMessage("file");
        assertThatNullPointerException()
                .isThrownBy(() -> JsonDigestReader.open(new StringReader(""), null))
                .withMessage("limits");
    }

    @Test
    void unknownTypesPassThroughUnchanged() throws Exception {
        String json = """
                {"schemaVersion":"1","title":"T","introduction":[{"type":"chart","text":"42"}],"sections":[]}""";

        assertThat(Json.tree(Json.write(Json.read(json))).get("introduction"))
                .isEqualTo(Json.tree(json).get("introduction"));
    }

    @Test
    void readsWhatIsLeftOfBlocksThatWereNotWrittenAsObjects() throws Exception {
        Digest digest = Json.read("""
                {"schemaVersion":"1","sections":[{"type":"section","items":[
                  {"type":"article","title":"A","body":[{"type":"paragraph","text":"one"},{"type":"paragraph","text":"two"}]}]}]}
                """);

        assertThat(body(Json.write(digest, "json.content=none")))
                .containsExactly(Paragraph.of("one"), Paragraph.of("two"));
        assertThat(body(Json.write(digest, "json.content=markdown")))
                .containsExactly(new OpaqueBlock("markdown", "one\n\ntwo"));
        assertThat(body(Json.write(digest, "json.content=html")))
                .containsExactly(new HtmlBlock("<p>one</p>\n<p>two</p>\n"));
        assertThat(body(Json.write(digest, "json.content=none", "json.text=false")))
                .isEmpty();
    }

    private static List<Block> body(String json) throws IOException {
        return Json.read(json).articles().get(0).body();
    }

    @Test
    void replacesWhatIsNoText() throws Exception {
        Digest digest = Json.read("{\"schemaVersion\":\"1\",\"title\":\"a\\uD800b\\u0000c\",\"sections\":[]}");

        assertThat(digest.header().title()).isEqualTo("a\uFFFDb\uFFFDc");
    }

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
    void explainsThatJsonLinesCannotBeReadBack() {
        String lines = Json.write(new RandomDigests(5).next(), "json.lines=true");

        assertThat(lines).isNotEmpty();
        assertThatThrownBy(() -> Json.read(lines))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("a line of JSON Lines")
                .hasMessageContaining("'json'");
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

        Thread thread = new Thread(null, () -> problem[0] = thrownBy(() -> Json.read(json)), "usual", 1 << 20);
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
