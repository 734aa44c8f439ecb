package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.parser.Bodies;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.testdata.SampleDigests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without bodies come the same events as with them, but for what follows the lead of each article. */
class OmittedBodiesTest {
    private static final DigestParser READING =
            DigestParser.builder().failNever().build();
    private static final DigestParser OMITTING =
            DigestParser.builder().failNever().bodies(Bodies.OMITTED).build();

    @ParameterizedTest
    @MethodSource("seeds")
    void leavesOutBodiesOfRandomWeeks(long seed) throws IOException {
        check(RandomWeeks.of(seed));
    }

    static Stream<Long> seeds() {
        return RandomWeeks.seeds(150);
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void leavesOutBodiesOfTheRules(SpecCase spec) throws IOException {
        check(spec.markdown());
    }

    static List<SpecCase> specifications() throws IOException {
        return SpecCase.all();
    }

    @Test
    void leavesOutBodiesOfGeneratedWeeks() throws IOException {
        for (int week = 0; week < 10; week++) {
            String text = SampleDigests.seeded(Long.getLong("tests.seed", 1)).week(week);
            assertThat(events(OMITTING, text)).isNotEqualTo(events(READING, text));
            check(text);
        }
    }

    @ParameterizedTest
    @EnabledIfSystemProperty(named = Corpus.PROPERTY, matches = ".+")
    @MethodSource("pages")
    void leavesOutBodiesOfRealWeeks(Path page) throws IOException {
        check(Files.readString(page));
    }

    static List<Path> pages() throws IOException {
        return System.getProperty(Corpus.PROPERTY) == null ? List.of(Path.of("absent")) : Corpus.pages();
    }

    @Test
    void findsWhatIsWrongInBodiesWhereSomebodyListens() throws IOException {
        String text = SampleDigests.seeded(3).week(0).replace("。\n", "。 [a](#nowhere)\n");
        List<Diagnostic> expected = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();

        List<DigestEvent> with = events(READING.reportingTo(expected::add), text);
        List<DigestEvent> without = events(OMITTING.reportingTo(findings::add), text);

        assertThat(findings).isEqualTo(expected).isNotEmpty();
        assertThat(without).isEqualTo(withoutBodies(with));
    }

    private static void check(String text) throws IOException {
        assertThat(events(OMITTING, text)).isEqualTo(withoutBodies(events(READING, text)));
    }

    private static List<DigestEvent> events(DigestParser parser, String text) throws IOException {
        List<DigestEvent> events = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (DigestReader reader = parser.open(new ByteArrayInputStream(bytes))) {
            for (DigestEvent event = reader.next(); event != null; event = reader.next()) {
                events.add(event);
            }
        }
        return events;
    }

    private static List<DigestEvent> withoutBodies(List<DigestEvent> events) {
        return events.stream().map(OmittedBodiesTest::withoutBody).toList();
    }

    private static DigestEvent withoutBody(DigestEvent event) {
        if (!(event instanceof ItemEvent unit) || !(unit.item() instanceof Article article)) {
            return event;
        }
        List<ArticlePart> lead = article.parts().stream()
                .takeWhile(part -> part instanceof Source || part instanceof Note)
                .toList();
        return new ItemEvent(new Article(article.heading(), lead), unit.span());
    }
}
