package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weeklydigest.fixture.RandomDigests;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.testdata.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRendererTest {
    private static final DigestRenderer RENDERER = new JsonRendererProvider().create(RenderOptions.defaults());

    private static Digest withText(String text) {
        DigestHeader header = DigestHeader.of(text, "a");
        return new Digest(header, List.of());
    }

    private static Digest withIntroduction(Block block) {
        return new Digest(DigestHeader.builder().introduction(List.of(block)).build(), List.of());
    }

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(Renderers.load().info("json").mediaTypes()).contains("application/json");
    }

    @Test
    void writesTheSameBytesThroughEveryKindOfTarget() throws IOException {
        Digest digest = withText("😀𠮷".repeat(20_000) + new RandomDigests(8).next());
        StringBuilder builder = new StringBuilder();
        StringBuffer buffer = new StringBuffer();
        StringWriter writer = new StringWriter();
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PieceByPiece pieces = new PieceByPiece();
        Writer encoder = new OutputStreamWriter(encoded, StandardCharsets.UTF_8);
        PrintStream printer = new PrintStream(printed, false, StandardCharsets.UTF_8);
        for (Appendable target : new Appendable[] {builder, buffer, writer, encoder, printer, pieces}) {
            RENDERER.render(DigestReader.of(digest), target);
        }
        encoder.flush();
        printer.flush();

        byte[] bytes = builder.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(buffer.toString()).isEqualTo(builder.toString());
        assertThat(writer.toString()).isEqualTo(builder.toString());
        assertThat(encoded.toByteArray()).isEqualTo(bytes);
        assertThat(printed.toByteArray()).isEqualTo(bytes);
        assertThat(pieces.bytes.toByteArray()).isEqualTo(bytes);
    }

    /** Encodes each piece on its own, as a target may. */
    private static final class PieceByPiece implements Appendable {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public Appendable append(CharSequence text) {
            bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char c) {
            return append(Character.toString(c));
        }
    }

    @Test
    void replacesLoneSurrogatesAndNul() {
        String json = Json.write(withText("a\uD83Db\uDE00c\u0000d\uD83D\uDE00e\uD83D"));

        assertThat(Json.tree(json).get("title").stringValue()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uD83D\uDE00e\uFFFD");
    }

    @Test
    void writesAstralCharactersAsTheyAre() {
        assertThat(Json.write(withText("😀"))).contains("\"😀\"");
    }

    @Test
    void escapesForHtmlOnlyIfAsked() {
        Digest digest = withText("</script><!--&\u2028\u2029'");

        assertThat(Json.write(digest)).contains("</script><!--&\u2028\u2029'");
        assertThat(Json.write(digest, "json.html-safe=true"))
                .doesNotContain("<", ">", "&", "\u2028", "\u2029")
                .contains("\\u003C/script\\u003E\\u003C!--\\u0026\\u2028\\u2029'");
    }

    @Test
    void endsWithALineFeed() {
        assertThat(Json.write(withText("T"))).endsWith("}\n").doesNotContain("\n\n");
        assertThat(Json.write(withText("T"), "json.indent=true"))
                .endsWith("\n}\n")
                .doesNotContain("\r");
    }

    @Test
    void writesNoLineWithoutAnItem() {
        assertThat(Json.write(withText("T"), "json.lines=true")).isEmpty();
    }

    @Test
    void writesTheIntroductionAsTheFirstLine() {
        var lines = Json.lines(Json.write(withIntroduction(Paragraph.of("hello")), "json.lines=true"));

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).get("id").stringValue()).isEqualTo("undated/prose.1");
        assertThat(lines.get(0).get("parent").stringValue()).isEqualTo("undated");
        assertThat(lines.get(0).get("text").stringValue()).isEqualTo("hello");
    }

    @Test
    void writesWhateverNestingTheModelHas() {
        Block block = Paragraph.of("deep");
        for (int depth = 0; depth < 1_000; depth++) {
            block = new Quote(List.of(block));
        }

        assertThat(Json.write(withIntroduction(block))).contains("\"deep\"");
    }

    @Test
    void refusesIndentedLines() {
        JsonRendererProvider provider = new JsonRendererProvider();
        RenderOptions options = Json.options("json.lines=true", "json.indent=true");

        assertThatThrownBy(() -> provider.create(options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("json.lines")
                .hasMessageContaining("json.indent");
    }

    @Test
    void passesOnExceptionsAsTheyAre() {
        IOException full = new IOException("disk full");
        IOException lost = new IOException("connection lost");
        Writer target = new Writer() {
            @Override
            public void write(char[] chars, int offset, int length) throws IOException {
                throw full;
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        DigestReader source = new DigestReader() {
            @Override
            public DigestEvent next() throws IOException {
                throw lost;
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> RENDERER.render(DigestReader.of(withText("T")), target))
                .isSameAs(full);
        assertThatThrownBy(() -> RENDERER.render(source, new StringBuilder())).isSameAs(lost);
    }

    @Test
    void closesAndFlushesNothing() throws IOException {
        boolean[] called = new boolean[1];
        StringWriter target = new StringWriter() {
            @Override
            public void flush() {
                called[0] = true;
            }

            @Override
            public void close() {
                called[0] = true;
            }
        };
        DigestReader source = DigestReader.of(withText("T"));

        RENDERER.render(source, target);

        assertThat(called[0]).isFalse();
        assertThat(source.next()).isNull();
    }

    @Test
    void findsJsonLinesAsAFormatOfItsOwn() throws IOException {
        Digest digest = new RandomDigests(7).next();
        StringBuilder lines = new StringBuilder();
        Renderers.load().create("jsonl").render(DigestReader.of(digest), lines);

        assertThat(lines.toString()).isNotEmpty().isEqualTo(Json.write(digest, "json.lines=true"));
    }

    @Test
    void writesTheSameBytesAsText() throws IOException {
        for (boolean lines : new boolean[] {false, true}) {
            JsonRenderer renderer = JsonRenderer.builder()
                    .lines(lines)
                    .htmlSafe(true)
                    .positions(true)
                    .text(false)
                    .build();
            for (long seed : Seeds.stream(20).toArray()) {
                Digest digest = new RandomDigests(seed).next();
                StringBuilder text = new StringBuilder();
                renderer.render(DigestReader.of(digest), text);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                renderer.render(DigestReader.of(digest), bytes);
                assertThat(bytes.toString(StandardCharsets.UTF_8))
                        .as("-Dtests.seed=%d", seed)
                        .isEqualTo(text.toString());
            }
        }
    }

    @Test
    void settingsAreAViewOfTheOptions() throws IOException {
        JsonRenderer renderer = JsonRenderer.create().toBuilder()
                .content(JsonContent.MARKDOWN)
                .indent(true)
                .build();
        Digest digest = new RandomDigests(7).next();
        StringBuilder typed = new StringBuilder();
        StringBuilder discovered = new StringBuilder();
        renderer.render(DigestReader.of(digest), typed);
        Renderers.load().create("json", renderer.options()).render(DigestReader.of(digest), discovered);

        assertThat(typed.toString()).isEqualTo(discovered.toString());
        assertThat(renderer.toBuilder().build().options()).isEqualTo(renderer.options());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> renderer.toBuilder().lines(true).build());
    }

    @Test
    void passesOnTheExceptionOfABinaryTarget() {
        IOException full = new IOException("the disk is full");
        OutputStream target = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw full;
            }
        };
        assertThatThrownBy(() -> JsonRenderer.builder()
                        .indent(true)
                        .content(JsonContent.NONE)
                        .build()
                        .render(DigestReader.of(new RandomDigests(7).next()), target))
                .isSameAs(full);
    }
}
