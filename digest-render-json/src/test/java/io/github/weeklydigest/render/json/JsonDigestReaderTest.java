package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

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
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDigestReaderTest {
    static List<SpecCases.Case> cases() throws IOException {
        return SpecCases.of("readable.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void acceptsOrRefusesWithPlaceAndReason(SpecCases.Case spec) {
        String json = spec.input().replaceFirst("^…", "{\"schemaVersion\":\"1\",\"sections\":[],");

        Throwable problem = catchThrowable(() -> Json.read(json));

        if (spec.expected().equals("accepted")) {
            assertThat(problem).isNull();
        } else {
            assertThat(problem).isInstanceOf(JsonReadException.class).hasMessageStartingWith(spec.expected());
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

                Throwable problem = catchThrowable(() -> Json.read(changed));

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
    void explainsThatJsonLinesCannotBeReadBack() {
        String lines = Json.write(new RandomDigests(5).next(), "json.lines=true");

        assertThat(lines).isNotEmpty();
        assertThatThrownBy(() -> Json.read(lines))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("a line of JSON Lines")
                .hasMessageContaining("'json'");
    }

    @Test
    void namesWhatIsNull() throws Exception {
        DigestRenderer renderer = JsonRenderer.create();
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
}
