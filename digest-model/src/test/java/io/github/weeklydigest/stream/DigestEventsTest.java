package io.github.weeklydigest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.render.contract.SampleDigests;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigestEventsTest {
    private static final DigestEvent START = new DigestStart(DigestHeader.of("x", "x"), Optional.empty());
    private static final DigestEvent SECTION = new SectionStart(
            new SectionHeader(SectionKind.OTHER, Optional.empty(), Optional.empty()), Optional.empty());
    private static final DigestEvent ITEM = new ItemEvent(new Prose(List.of()), Optional.empty());
    private static final DigestEvent SECTION_END = new SectionEnd();
    private static final DigestEvent END = new DigestEnd();

    static Stream<Digest> digests() {
        return Stream.of(
                SampleDigests.everyElement(),
                SampleDigests.empty(),
                SampleDigests.emptyParts(),
                SampleDigests.nested(50, 60),
                SampleDigests.ofArticles(100),
                SampleDigests.strangeText());
    }

    @ParameterizedTest
    @MethodSource("digests")
    void collectingIsTheInverseOfReading(Digest digest) throws IOException {
        assertThat(DigestEvents.collect(DigestReader.of(digest))).isEqualTo(digest);
    }

    @Test
    void aDigestIsReadInTheOrderThatIsStated() throws IOException {
        assertThat(DigestEvents.collect(events(START, SECTION, ITEM, SECTION, SECTION_END, ITEM, SECTION_END, END))
                        .sections())
                .singleElement()
                .satisfies(section -> assertThat(section.items()).hasSize(3));
    }

    static Stream<List<DigestEvent>> disorders() {
        return Stream.of(
                List.of(),
                List.of(SECTION),
                List.of(END),
                List.of(START),
                List.of(START, ITEM),
                List.of(START, SECTION_END),
                List.of(START, SECTION, END),
                List.of(START, SECTION),
                List.of(START, START),
                List.of(START, SECTION, START),
                List.of(START, END, SECTION),
                List.of(START, END, END));
    }

    @ParameterizedTest
    @MethodSource("disorders")
    void eventsOutOfOrderAreRefused(List<DigestEvent> events) {
        assertThatIllegalStateException()
                .isThrownBy(() -> DigestEvents.collect(events(events.toArray(DigestEvent[]::new))));
    }

    @Test
    void aReaderOfADigestStaysAtItsEnd() throws IOException {
        DigestReader reader = DigestReader.of(SampleDigests.empty());
        assertThat(reader.next()).isInstanceOf(DigestStart.class);
        assertThat(reader.next()).isInstanceOf(DigestEnd.class);
        assertThat(reader.next()).isNull();
        assertThat(reader.next()).isNull();
    }

    @Test
    void namesTheCauseWhenAReaderWasReadBefore() throws IOException {
        String message = "the digest reader is not at its beginning, it was read before";
        DigestReader halfRead = DigestReader.of(SampleDigests.everyElement());
        halfRead.next();
        assertThatIllegalStateException()
                .isThrownBy(() -> DigestEvents.collect(halfRead))
                .withMessageStartingWith(message);
        DigestReader read = DigestReader.of(SampleDigests.everyElement());
        DigestEvents.collect(read);
        assertThatIllegalStateException()
                .isThrownBy(() -> DigestEvents.start(read))
                .withMessageStartingWith(message);
        DigestReader merged = DigestReader.merging(DigestHeader.of("x", "x"), List.of(() -> read));
        assertThatIllegalStateException()
                .isThrownBy(() -> DigestEvents.collect(merged))
                .withMessageStartingWith(message);
    }

    /** While one thread waits within a call, another one calls as well. */
    @Test
    void namesTheCauseWhenTwoThreadsReadAtOnce() throws Exception {
        CountDownLatch within = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        DigestSource waiting = () -> {
            within.countDown();
            try {
                refused.await();
            } catch (InterruptedException stop) {
                throw new InterruptedIOException();
            }
            return DigestReader.of(SampleDigests.empty());
        };
        DigestReader shared = DigestReader.merging(DigestHeader.of("x", "x"), List.of(waiting));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Digest> collected = other.submit(() -> DigestEvents.collect(shared));
            within.await();
            assertThatIllegalStateException()
                    .isThrownBy(shared::next)
                    .withMessage("the digest reader is used by two threads at once: open a reader for each thread");
            refused.countDown();
            assertThat(collected.get().sections()).hasSize(1);
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void readsItemsWithTheirContext() throws IOException {
        DigestReader reader = DigestReader.of(SampleDigests.ofArticles(2));
        assertThat(reader.items())
                .extracting(ItemInContext::titles)
                .containsExactly(List.of("文章", "生成式 AI"), List.of("文章", "软件"));
        assertThatIllegalStateException()
                .isThrownBy(() -> reader.items().count())
                .withMessageContaining("was read before");
        assertThat(DigestReader.of(SampleDigests.ofArticles(2)).items())
                .extracting(ItemInContext::id)
                .containsExactly("undated/collection/generative-ai/article.1", "undated/collection/software/article.1");
        assertThat(DigestReader.of(SampleDigests.ofArticles(2)).items())
                .extracting(ItemInContext::header)
                .containsOnly(SampleDigests.ofArticles(2).header());
        assertThat(DigestReader.of(SampleDigests.everyElement()).items().map(ItemInContext::item))
                .containsExactlyElementsOf(SampleDigests.everyElement().items());
        reader.close();
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> reader.items().count());
    }

    @Test
    void aClosedReaderReadsNoMore() throws IOException {
        DigestReader reader = DigestReader.of(SampleDigests.everyElement());
        reader.next();
        reader.close();
        reader.close();
        assertThatExceptionOfType(IOException.class).isThrownBy(reader::next).withMessageContaining("closed");
    }

    @Test
    void aSpanIsWrittenAsEditorsWriteIt() {
        assertThat(new SourceSpan(3, 7, 4, 1, 20, 10)).hasToString("3:7");
    }

    @Test
    void aSpanThatCanNotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceSpan(0, 1, 1, 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceSpan(1, 0, 1, 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceSpan(2, 1, 1, 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceSpan(1, 1, 1, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceSpan(1, 1, 1, 1, -1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceSpan(1, 1, 1, 1, 0, -1))
                .withMessageContaining("length -1");
    }

    private static DigestReader events(DigestEvent... events) {
        Iterator<DigestEvent> iterator = Arrays.asList(events).iterator();
        return new DigestReader() {
            @Override
            public DigestEvent next() {
                return iterator.hasNext() ? iterator.next() : null;
            }

            @Override
            public void close() {}
        };
    }
}
