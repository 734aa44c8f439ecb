package io.github.weeklydigest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.render.contract.SampleDigests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergingTest {
    private static final DigestHeader HEADER = DigestHeader.of("The year", "the-year");

    private final List<String> log = new ArrayList<>();

    private DigestSource source(String name, Digest digest) {
        return () -> {
            log.add("open " + name);
            DigestReader events = DigestReader.of(digest);
            return new DigestReader() {
                @Override
                public DigestEvent next() throws IOException {
                    return events.next();
                }

                @Override
                public void close() {
                    log.add("close " + name);
                }
            };
        };
    }

    @Test
    void makesEachDigestASection() throws IOException {
        DigestReader merged = DigestReader.merging(
                HEADER, List.of(source("a", SampleDigests.everyElement()), source("b", SampleDigests.ofArticles(4))));
        Digest digest = DigestEvents.collect(merged);
        assertThat(digest.header()).isEqualTo(HEADER);
        assertThat(digest.sections()).hasSize(2);
        assertThat(digest.sections().get(0).header().heading()).hasValueSatisfying(heading -> {
            assertThat(heading.anchor()).isEqualTo("2025-w20");
            assertThat(heading.text()).isEqualTo("一段 text一段 text");
        });
        assertThat(digest.sections().get(1).title()).isEqualTo("A week of articles");
        assertThat(digest.articles()).hasSize(5);
    }

    @Test
    void doesNotGoOnAfterAFailure() throws IOException {
        IOException problem = new IOException("no such week");
        DigestReader merged = DigestReader.merging(
                HEADER,
                List.of(
                        () -> {
                            throw problem;
                        },
                        source("b", SampleDigests.ofArticles(4))));
        assertThat(merged.next()).isInstanceOf(DigestStart.class);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(merged::next).isSameAs(problem);
        }
        assertThat(log).isEmpty();
    }

    @Test
    void keepsTheIntroductionAndAllSections() throws IOException {
        Digest original = SampleDigests.everyElement();
        Section merged = DigestEvents.collect(DigestReader.merging(HEADER, List.of(source("a", original))))
                .sections()
                .get(0);
        assertThat(merged.items()).hasSize(1 + original.sections().size());
        assertThat(merged.items().get(0))
                .isInstanceOfSatisfying(
                        Prose.class,
                        prose -> assertThat(prose.children())
                                .hasSameSizeAs(original.header().introduction()));
    }

    @Test
    void makesAnchorsUniqueAndLinksFollowThem() throws IOException {
        Digest one = SampleDigests.everyElement();
        Digest digest = DigestEvents.collect(DigestReader.merging(HEADER, List.of(source("a", one), source("b", one))));
        assertThat(digest.articles())
                .extracting(article -> article.anchor().orElseThrow())
                .containsExactly("2025-w20.article", "2025-w20-2.article");
        assertThat(digest.toString()).contains("uri=#2025-w20.article", "uri=#2025-w20-2.article");
        TableOfContents contents = (TableOfContents) digest.items().get(1);
        assertThat(contents.entries().get(0).anchor()).hasValue("2025-w20.collection");
        assertThat(digest.toString()).contains("anchor=Optional[2025-w20.article], uri=Optional.empty");
    }

    @Test
    void opensADigestWhenItsTurnComesAndClosesItAtItsEnd() throws IOException {
        DigestReader merged = DigestReader.merging(
                HEADER, List.of(source("a", SampleDigests.empty()), source("b", SampleDigests.empty())));
        assertThat(merged.next()).isInstanceOf(DigestStart.class);
        assertThat(log).isEmpty();
        assertThat(merged.next()).isInstanceOf(SectionStart.class);
        assertThat(log).containsExactly("open a");
        assertThat(merged.next()).isInstanceOf(SectionEnd.class);
        assertThat(log).containsExactly("open a", "close a");
        merged.next();
        merged.close();
        assertThat(log).containsExactly("open a", "close a", "open b", "close b");
        assertThatExceptionOfType(IOException.class).isThrownBy(merged::next);
    }

    @Test
    void endsLikeAnyOtherStream() throws IOException {
        DigestReader merged = DigestReader.merging(HEADER, List.of());
        assertThat(merged.next()).isEqualTo(new DigestStart(HEADER, Optional.empty()));
        assertThat(merged.next()).isEqualTo(new DigestEnd());
        assertThat(merged.next()).isNull();
        assertThat(merged.next()).isNull();
    }

    @Test
    void refusesAStreamThatIsNoDigest() throws IOException {
        DigestReader nothing = new DigestReader() {
            @Override
            public DigestEvent next() {
                return null;
            }

            @Override
            public void close() {}
        };
        DigestReader merged = DigestReader.merging(HEADER, List.of(() -> nothing));
        merged.next();
        assertThatIllegalStateException().isThrownBy(merged::next).withMessageContaining("was read before");
    }
}
