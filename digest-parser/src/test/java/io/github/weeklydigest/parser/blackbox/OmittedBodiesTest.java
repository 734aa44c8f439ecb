package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.parser.Bodies;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.testdata.SampleDigests;
import io.github.weeklydigest.testdata.Seeds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The events without bodies equal those with bodies, except for the text: what follows the lead of an article, what posts say,
 * prose, contents.
 */
class OmittedBodiesTest {
    @TempDir
    private Path folder;

    private static final DigestParser READING =
            DigestParser.builder().failNever().build();
    private static final DigestParser OMITTING =
            DigestParser.builder().failNever().bodies(Bodies.OMITTED).build();

    @ParameterizedTest(name = "-Dtests.seed={0}")
    @MethodSource("seeds")
    void leavesOutBodiesOfRandomWeeks(long seed) throws IOException {
        check(RandomWeeks.of(seed));
    }

    static LongStream seeds() {
        return Seeds.stream(150);
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
    void findsSectionsWhoseHeadingsHaveIds() throws IOException {
        Profile profile = Profile.read(new StringReader("""
                name: tea
                language: en
                identify: [{heading: '^Tea'}]
                sections: {levels: 2}
                entries:
                  - form: article
                    level: 3
                    sections: [Picks]
                """));
        String text =
                "# Tea\n\n## Picks {#picks}\n\n### A kettle {#kettle}\n\n[Shop](https://tea.example)\n\nIt boils.\n";

        Digest digest = DigestParser.builder()
                .profiles(List.of(profile))
                .bodies(Bodies.OMITTED)
                .build()
                .parseText(text);

        assertThat(digest.articles()).hasSize(1);
        assertThat(digest.articles().get(0).sources()).hasSize(1);
    }

    @Test
    void leavesOutBodiesOfGeneratedWeeks() throws IOException {
        for (int week = 0; week < 10; week++) {
            check(SampleDigests.seeded(Seeds.first()).week(week));
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

        List<DigestEvent> with = events(READING.onDiagnostic(expected::add).openText(text));
        List<DigestEvent> without = events(OMITTING.onDiagnostic(findings::add).openText(text));

        assertThat(findings).isEqualTo(expected).isNotEmpty();
        assertThat(without).isEqualTo(withoutBodies(with));
    }

    private void check(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(events(OMITTING.open(new ByteArrayInputStream(bytes))))
                .as("a stream")
                .isEqualTo(withoutBodies(events(READING.open(new ByteArrayInputStream(bytes)))));
        Path file = folder.resolve("week.md");
        Files.write(file, bytes);
        assertThat(events(OMITTING.open(file))).as("a file").isEqualTo(withoutBodies(events(READING.open(file))));
    }

    private static List<DigestEvent> events(DigestReader opened) throws IOException {
        List<DigestEvent> events = new ArrayList<>();
        try (DigestReader reader = opened) {
            for (DigestEvent event = reader.next(); event != null; event = reader.next()) {
                events.add(event);
            }
        }
        return events;
    }

    /** The events without the text of their items. */
    static List<DigestEvent> withoutBodies(List<DigestEvent> events) {
        return events.stream().flatMap(OmittedBodiesTest::withoutBody).toList();
    }

    private static Stream<DigestEvent> withoutBody(DigestEvent event) {
        if (!(event instanceof ItemEvent unit)) {
            return Stream.of(event);
        }
        if (unit.item() instanceof Article article) {
            return Stream.of(new ItemEvent(
                    article.toBuilder().parts(lead(article.parts())).build(), unit.span()));
        }
        if (unit.item() instanceof Conversation conversation) {
            List<Post> posts = conversation.posts().stream()
                    .map(post -> new Post(post.author(), post.published(), post.uri(), List.of(), List.of(), List.of()))
                    .toList();
            return Stream.of(
                    new ItemEvent(new Conversation(conversation.heading(), leadOf(conversation), posts), unit.span()));
        }
        return unit.item() instanceof Prose || unit.item() instanceof TableOfContents ? Stream.of() : Stream.of(event);
    }

    /** The parts before the first one that is neither a source nor a note. */
    private static List<ArticlePart> lead(List<ArticlePart> parts) {
        return parts.stream()
                .takeWhile(part -> part instanceof Source || part instanceof Note)
                .toList();
    }

    private static List<Block> leadOf(Conversation conversation) {
        return conversation.introduction().stream()
                .takeWhile(block -> block instanceof Note
                        || block instanceof Paragraph paragraph && beginsWithLink(paragraph.children()))
                .toList();
    }

    private static boolean beginsWithLink(List<Inline> line) {
        return line.stream()
                .filter(inline -> !(inline instanceof Text text && text.text().isBlank()))
                .findFirst()
                .filter(first -> first instanceof WikiLink
                        || first instanceof Link link && !link.uri().startsWith("#")
                        || first instanceof Autolink)
                .isPresent();
    }
}
