package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.RendererInfo;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.testdata.CaseShare;
import io.github.weeklydigest.testdata.HostileDocument;
import io.github.weeklydigest.testdata.Seeds;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No renderer writes out of proportion to the document, even if few characters of a document repeat a long text in it: an output that
 * grows with the square of the document would be several times as long at these lengths.
 */
class OutputProportionTest {
    private static final int REPETITIONS = 1_500;
    private static final String LONG = "x".repeat(20_000);

    /** The largest allowed ratio of output to document, apart from texts that any document may repeat. */
    private static final int PROPORTION = 120;

    /** Repetitions in each document of the matrix, whose expansions are limited to fewer characters than by default. */
    private static final int IN_MATRIX = 300;

    private static final int EXPANSION = 500;
    /** Each JSON line repeats the title of its digest, and title and anchor of its section, cut to 500 characters. */
    private static final int REPEATED_IN_LINE = 3 * 500;

    private static final Set<String> LINES = Set.of("jsonl", "json.lines");

    private static final int DRAWN = CaseShare.count(300, 3);

    private static final int ALLOWANCE = 30 * ParseLimits.defaults().maxExpansion();
    private static final String TITLE = "# 2026 年第 10 周技术阅读汇总\n\n";
    private static final String ARTICLE = TITLE + "## 精选\n\n### 技术\n\n#### 标题\n\n";
    private static final String MEDIA = TITLE + "## 有趣的事与物\n\n### 播客与视频\n\n";
    private static final DigestParser PARSER =
            DigestParser.builder().failNever().build();
    private static final Map<String, DigestRenderer> RENDERERS = renderers();
    private static final Map<String, DigestParser> STRICT = new HashMap<>();

    private static Map<String, DigestRenderer> renderers() {
        Renderers renderers = Renderers.load();
        Map<String, DigestRenderer> created = new TreeMap<>();
        for (RendererInfo info : renderers.available()) {
            created.put(info.format(), renderers.create(info.format()));
        }
        created.put("json.lines", renderers.create("json", Map.of("json.lines", "true")));
        return created;
    }

    private static final Map<String, UnaryOperator<String>> DOCUMENTS = new TreeMap<>(Map.ofEntries(
            Map.entry("address of a reference", l -> ARTICLE + "[a]: http://x.example/" + l + "\n\n" + many("[a]\n\n")),
            Map.entry("title of a reference", l -> ARTICLE + "[a]: /b '" + l + "'\n\n" + many("![c][a]\n\n")),
            Map.entry("reference in cells", l -> ARTICLE + "[a]: /" + l + "\n\n|x|\n|-|\n" + many("|[a]|\n")),
            Map.entry("reference in headings", l -> ARTICLE + "[a]: /" + l + "\n\n" + many("#### [a]\n\n")),
            Map.entry(
                    "reference as sources",
                    l -> ARTICLE + "[a]: http://x.example/" + l + "\n\n" + many("#### b\n\n[a]\n\n")),
            Map.entry(
                    "recommended heading",
                    l -> TITLE + "## 推荐\n\n" + many("- [x](#a)\n") + "\n## a\n\n## " + l + "\n\n## 推荐\n\n"
                            + many("- [[#" + l.substring(0, 2) + "]]\n")),
            Map.entry(
                    "recommended long heading",
                    l -> TITLE + "## 推荐\n\n" + many("- [x](#" + l.substring(0, 900) + ")\n") + "\n### "
                            + l.substring(0, 900) + "\n\na\n"),
            Map.entry("show above a list", l -> MEDIA + "- " + l + "\n" + many("  - [a](b)\n")),
            Map.entry("group above shows", l -> MEDIA + "- " + l + "\n" + many("  - c：[a](b)\n  - d：[a](b)\n")),
            Map.entry("show behind episodes", l -> MEDIA + "[[a]]" + many(" & [[a]]") + " by " + l + "\n"),
            Map.entry(
                    "category of episodes",
                    l -> TITLE + "## 有趣的事与物\n\n### " + l + "\n\n### 播客与视频\n\n" + many("- [a](b)\n\nc\n\n")),
            Map.entry("section of conversations", l -> TITLE + "## " + l + "\n\n" + many("### t\n\nx\n\n---\n\n")),
            Map.entry(
                    "section of posts",
                    l -> TITLE + "## 摘录\n\n### " + l + "\n\n"
                            + many("A @b [2026-03-01](http://x.example/)\n\n> c\n\n---\n\n")),
            Map.entry(
                    "conversation of posts",
                    l -> TITLE + "## 摘录\n\n### 推文摘录\n\n#### " + l + "\n\n" + many("A @b 2026-03-01\n\n> c\n\n")),
            Map.entry(
                    "section of articles", l -> TITLE + "## " + l + "\n\n### " + l + "\n\n" + many("#### t\n\nx\n\n")),
            Map.entry("section of bullets", l -> TITLE + "## 有趣的事与物\n\n### " + l + "\n\n" + many("- [a](b)：c\n")),
            Map.entry("topic of articles", l -> TITLE + "## 专题\n\n### " + l + "\n\n" + many("#### t\n\n[a](b)\n\n")),
            Map.entry(
                    "title of items",
                    l -> "# 2026 年第 10 周技术阅读汇总 " + l + "\n\n## 精选\n\n### 技术\n\n" + many("#### t\n\n[a](b)\n\n")),
            Map.entry(
                    "article of sources", l -> TITLE + "## 精选\n\n### 技术\n\n#### " + l + "\n\n" + many("[a](b)\n\n"))));

    private static String many(String piece) {
        return piece.repeat(REPETITIONS);
    }

    static Stream<String> documents() {
        return DOCUMENTS.keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void writesInProportionToTheDocument(String name) throws IOException {
        String text = DOCUMENTS.get(name).apply(LONG);
        long bytes = text.getBytes(StandardCharsets.UTF_8).length;
        Map<String, Long> tooLong = new TreeMap<>();
        for (String format : RENDERERS.keySet()) {
            measure(text, format, tooLong);
        }
        assertThat(tooLong)
                .as("times as long as the %d bytes of '%s'", bytes, name)
                .isEmpty();
    }

    @Test
    void writesEachKindOfBlockInProportion() throws IOException {
        List<HostileDocument.Section> sections = HostileDocument.sections(List.of("generic", "this-week-in-rust"));
        List<HostileDocument> documents = HostileDocument.ofOneKind(sections).toList();
        assertInProportion(CaseShare.ofEach(documents, 5).stream(), "each kind of block in each section");
    }

    @Test
    void writesDrawnDocumentsInProportion() throws IOException {
        long seed = Seeds.first();
        Random random = new Random(seed);
        List<HostileDocument.Section> sections = HostileDocument.sections(
                Profile.builtIn().stream().map(Profile::name).toList());
        assertInProportion(
                Stream.generate(() -> HostileDocument.random(sections, random)).limit(DRAWN), "-Dtests.seed=" + seed);
    }

    private static void assertInProportion(Stream<HostileDocument> documents, String description) throws IOException {
        Map<String, Long> tooLong = new TreeMap<>();
        for (HostileDocument document : (Iterable<HostileDocument>) documents::iterator) {
            String text = document.text(IN_MATRIX);
            Digest digest = STRICT.computeIfAbsent(
                            document.section().profile().orElse(""), OutputProportionTest::strict)
                    .parseText(text);
            long bytes = text.getBytes(StandardCharsets.UTF_8).length;
            for (Map.Entry<String, DigestRenderer> renderer : RENDERERS.entrySet()) {
                String format = renderer.getKey();
                Counter counter = new Counter();
                renderer.getValue().render(DigestReader.of(digest), counter);
                long repeated = LINES.contains(format) ? counter.lines * REPEATED_IN_LINE : 0;
                if (counter.count > 30 * EXPANSION + PROPORTION * bytes + repeated) {
                    tooLong.put(format + " of " + document, counter.count / bytes);
                }
            }
        }
        assertThat(tooLong).as("times as long as the document; %s", description).isEmpty();
    }

    /** A parser for a profile, or for no profile if the name is empty. */
    private static DigestParser strict(String profile) {
        DigestParser.Builder builder =
                DigestParser.builder().failNever().limits(ParseLimits.defaults().withMaxExpansion(EXPANSION));
        if (!profile.isEmpty()) {
            builder.profiles(List.of(Profile.builtIn(profile).orElseThrow()));
        }
        return builder.build();
    }

    private static void measure(String text, String format, Map<String, Long> tooLong) throws IOException {
        long bytes = text.getBytes(StandardCharsets.UTF_8).length;
        Counter counter = new Counter();
        try (DigestReader reader = PARSER.openText(text)) {
            Objects.requireNonNull(RENDERERS.get(format)).render(reader, counter);
        }
        if (counter.count > ALLOWANCE + PROPORTION * bytes) {
            tooLong.put(format, counter.count / bytes);
        }
    }

    private static final class Counter extends OutputStream {
        private long count;
        private long lines;

        @Override
        public void write(int b) {
            count++;
            lines += b == '\n' ? 1 : 0;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
            for (int at = from; at < from + length; at++) {
                lines += bytes[at] == '\n' ? 1 : 0;
            }
        }
    }
}
