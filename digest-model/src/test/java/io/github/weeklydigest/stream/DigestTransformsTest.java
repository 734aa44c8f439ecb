package io.github.weeklydigest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionItem;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.render.contract.SampleDigests;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigestTransformsTest {
    private static final Digest DIGEST = new Digest(
            DigestHeader.of("Week", "week"),
            List.of(
                    section(SectionKind.TOPICS, "Topics", "", article("t1")),
                    section(
                            SectionKind.COLLECTION,
                            "Collection",
                            "",
                            article("loose"),
                            section(SectionKind.CATEGORY, "AI", "generative-ai", article("a1"), article("a2")),
                            section(SectionKind.CATEGORY, "Books", "books"),
                            section(SectionKind.CATEGORY, "Tools", "tools", new Prose(List.of()), article("b1"))),
                    section(SectionKind.OTHER, "Empty", "")));

    private static Section section(SectionKind kind, String title, String category, SectionItem... items) {
        return new Section(
                new SectionHeader(
                        kind,
                        Optional.of(category).filter(id -> !id.isEmpty()),
                        Optional.of(Heading.of(2, title, title))),
                List.of(items));
    }

    private static Article article(String title) {
        return new Article(Optional.of(Heading.of(4, title, title)), List.of());
    }

    /** The titles of sections and articles; parentheses enclose the content of a section. */
    private static String outline(DigestTransform transform) throws IOException {
        StringBuilder outline = new StringBuilder();
        for (Section section :
                DigestEvents.collect(transform.apply(DigestReader.of(DIGEST))).sections()) {
            outline(section, outline);
        }
        return outline.toString().strip();
    }

    private static void outline(SectionItem item, StringBuilder outline) {
        if (item instanceof Section section) {
            outline.append(section.title()).append("( ");
            section.items().forEach(inner -> outline(inner, outline));
            outline.append(") ");
        } else {
            outline.append(item instanceof Article article ? article.title() : "-")
                    .append(' ');
        }
    }

    @Test
    void selectsSectionsWithAllThatIsInThem() throws IOException {
        assertThat(outline(DigestTransforms.sections(header -> header.title().equals("Collection"))))
                .isEqualTo("Collection( loose AI( a1 a2 ) Books( ) Tools( - b1 ) )");
    }

    @Test
    void keepsOnlyTheHeadingsAroundASelectedSection() throws IOException {
        assertThat(outline(DigestTransforms.categories("books", "tools")))
                .isEqualTo("Collection( Books( ) Tools( - b1 ) )");
    }

    @Test
    void omitsSectionsWithAllThatIsInThem() throws IOException {
        assertThat(outline(DigestTransforms.withoutSections(
                        header -> List.of("Topics", "AI", "Books").contains(header.title()))))
                .isEqualTo("Collection( loose Tools( - b1 ) ) Empty( )");
        assertThat(outline(DigestTransforms.withoutSections(
                        header -> header.title().equals("Collection"))))
                .isEqualTo("Topics( t1 ) Empty( )");
        assertThat(outline(DigestTransforms.withoutSections(header -> true))).isEmpty();
    }

    @Test
    void selectsSectionsByKind() throws IOException {
        assertThat(outline(DigestTransforms.kinds(SectionKind.TOPICS, SectionKind.OTHER)))
                .isEqualTo("Topics( t1 ) Empty( )");
    }

    @Test
    void leavesNothingWhereNothingIsSelected() throws IOException {
        assertThat(outline(DigestTransforms.categories("nothing"))).isEmpty();
    }

    @Test
    void filtersItemsByWhereTheyStand() throws IOException {
        assertThat(outline(DigestTransforms.items(placed ->
                        placed.item() instanceof Article && !placed.titles().contains("AI"))))
                .isEqualTo("Topics( t1 ) Collection( loose AI( ) Books( ) Tools( b1 ) ) Empty( )");
    }

    @Test
    void dropsEmptySections() throws IOException {
        assertThat(outline(DigestTransforms.withoutEmptySections()))
                .isEqualTo("Topics( t1 ) Collection( loose AI( a1 a2 ) Tools( - b1 ) )");
    }

    @Test
    void joinsTransformsInOrder() throws IOException {
        DigestTransform both = DigestTransforms.items(placed -> placed.item() instanceof Article article
                        && article.title().equals("a2"))
                .then(DigestTransforms.withoutEmptySections());
        assertThat(outline(both)).isEqualTo("Collection( AI( a2 ) )");
    }

    @Test
    void mapsItems() throws IOException {
        assertThat(outline(DigestTransforms.mapItems(item -> item instanceof Prose ? article("was prose") : item)))
                .contains("Tools( was prose b1 )");
    }

    @Test
    void readsNoFurtherThanItMust() throws IOException {
        List<DigestEvent> read = new ArrayList<>();
        DigestReader source = new DigestReader() {
            private final DigestReader events = DigestReader.of(DIGEST);

            @Override
            public DigestEvent next() throws IOException {
                DigestEvent event = events.next();
                read.add(event);
                return event;
            }

            @Override
            public void close() throws IOException {
                events.close();
            }
        };
        DigestReader selected = DigestTransforms.categories("generative-ai").apply(source);
        assertThat(read).isEmpty();
        selected.next();
        assertThat(read).hasSize(1);
        assertThat(selected.next()).isInstanceOf(SectionStart.class);
        assertThat(read.get(read.size() - 1))
                .isInstanceOf(SectionStart.class)
                .satisfies(event ->
                        assertThat(((SectionStart) event).header().title()).isEqualTo("AI"));
    }

    /** One transform of each kind; each lets events through. */
    static List<DigestTransform> transforms() {
        return List.of(
                DigestTransforms.sections(header -> true),
                DigestTransforms.withoutSections(header -> false),
                DigestTransforms.kinds(SectionKind.TOPICS, SectionKind.COLLECTION),
                DigestTransforms.categories("generative-ai"),
                DigestTransforms.items(placed -> true),
                DigestTransforms.withoutEmptySections(),
                DigestTransforms.mapItems(item -> item),
                DigestTransforms.resolveLinks(LinkResolver.weeks("{week}")),
                new DigestMapper() {},
                DigestTransforms.withoutEmptySections().then(DigestTransforms.mapItems(item -> item)));
    }

    /** A source without checks of its own. */
    private static DigestReader unchecked(Iterator<DigestEvent> events, Runnable whenClosed) {
        return new DigestReader() {
            @Override
            public @Nullable DigestEvent next() {
                return events.hasNext() ? events.next() : null;
            }

            @Override
            public void close() {
                whenClosed.run();
            }
        };
    }

    private static List<DigestEvent> events() throws IOException {
        List<DigestEvent> events = new ArrayList<>();
        DigestReader reader = DigestReader.of(DIGEST);
        for (DigestEvent event = reader.next(); event != null; event = reader.next()) {
            events.add(event);
        }
        return events;
    }

    @ParameterizedTest
    @MethodSource("transforms")
    void closesTheSourceOnce(DigestTransform transform) throws IOException {
        List<String> closed = new ArrayList<>();
        DigestReader reader = transform.apply(unchecked(events().iterator(), () -> closed.add("closed")));
        reader.close();
        reader.close();
        assertThat(closed).containsExactly("closed");
    }

    /** Wherever the stream is closed, also where a transform holds events back. */
    @ParameterizedTest
    @MethodSource("transforms")
    void readsNothingOnceClosed(DigestTransform transform) throws IOException {
        for (int read = 0; read <= events().size(); read++) {
            DigestReader reader = transform.apply(unchecked(events().iterator(), () -> {}));
            for (int count = 0; count < read; count++) {
                reader.next();
            }
            reader.close();
            for (int again = 0; again < 2; again++) {
                assertThatExceptionOfType(IOException.class)
                        .isThrownBy(reader::next)
                        .withMessage("the digest reader is closed");
            }
        }
    }

    /** While one thread waits within a call, another one calls as well. */
    @ParameterizedTest
    @MethodSource("transforms")
    void namesTheCauseWhenTwoThreadsReadAtOnce(DigestTransform transform) throws Exception {
        CountDownLatch within = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        Iterator<DigestEvent> events = events().iterator();
        DigestReader shared = transform.apply(new DigestReader() {
            @Override
            public @Nullable DigestEvent next() throws IOException {
                within.countDown();
                try {
                    refused.await();
                } catch (InterruptedException stop) {
                    throw new InterruptedIOException();
                }
                return events.hasNext() ? events.next() : null;
            }

            @Override
            public void close() {}
        });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Digest> collected = threads.submit(() -> DigestEvents.collect(shared));
            within.await();
            Future<DigestEvent> second = threads.submit(shared::next);
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> second.get(10, TimeUnit.SECONDS))
                    .withCauseInstanceOf(IllegalStateException.class)
                    .withMessageEndingWith(
                            "the digest reader is used by two threads at once: open a reader for each thread");
            refused.countDown();
            assertThat(collected.get().sections()).isNotEmpty();
        } finally {
            refused.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void changesNothingWithAMapperThatOverridesNothing() throws IOException {
        Digest digest = SampleDigests.everyElement();
        DigestReader mapped = new DigestMapper() {}.apply(DigestReader.of(digest));
        assertThat(DigestEvents.collect(mapped)).isEqualTo(digest);
    }

    @Test
    void keepsInstancesThatAMapperDoesNotChange() throws IOException {
        Prose prose = (Prose) SampleDigests.everyElement().items().get(1);
        List<Item> seen = new ArrayList<>();
        DigestReader mapped = new DigestMapper() {}.apply(DigestReader.of(
                new Digest(DigestHeader.of("x", "x"), List.of(section(SectionKind.OTHER, "Other", "", prose)))));
        for (DigestEvent event = mapped.next(); event != null; event = mapped.next()) {
            if (event instanceof ItemEvent item) {
                seen.add(item.item());
            }
        }
        assertThat(((Prose) seen.get(0)).children()).hasSameSizeAs(prose.children());
        assertThat(((Prose) seen.get(0)).children().get(0))
                .isSameAs(prose.children().get(0));
    }

    @Test
    void aReaderOnTopOfAnotherForwardsFindingsAndClosesItOnce() throws IOException {
        List<Diagnostic> reported = new ArrayList<>();
        AtomicInteger closed = new AtomicInteger();
        DigestReader source = new DigestReader() {
            @Override
            public @Nullable DigestEvent next() {
                return new DigestEnd();
            }

            @Override
            public void report(Diagnostic diagnostic) {
                reported.add(diagnostic);
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        DigestReader reader = new ForwardingReader(source) {
            @Override
            protected @Nullable DigestEvent read() throws IOException {
                return source().next();
            }
        };
        Diagnostic finding = new Diagnostic("a-code", Severity.INFO, "a message", new SourceSpan(1, 1, 1, 2, 0, 1));

        reader.report(finding);
        assertThat(reader.next()).isEqualTo(new DigestEnd());
        reader.close();
        reader.close();

        assertThat(reported).containsExactly(finding);
        assertThat(closed).hasValue(1);
        assertThatExceptionOfType(IOException.class).isThrownBy(reader::next);
    }
}
