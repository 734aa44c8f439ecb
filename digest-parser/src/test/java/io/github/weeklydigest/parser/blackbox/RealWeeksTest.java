package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionItem;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.model.WikiSource;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestMapper;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real weeks in both languages, and what the facts of the Chinese ones do not say. */
@EnabledIfSystemProperty(named = Corpus.PROPERTY, matches = ".+")
class RealWeeksTest {
    private static final DigestParser PARSER = DigestParser.create();

    @ParameterizedTest
    @MethodSource("pages")
    void collectsWhatItWalks(Path page) throws IOException {
        Digest digest = PARSER.parse(page);

        assertThat(DigestEvents.collect(DigestReader.of(digest))).isEqualTo(digest);
    }

    static List<Path> pages() throws IOException {
        return Corpus.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void findsTheSameWeekAndPeriodInBothLanguages(Path page) throws IOException {
        Digest english = PARSER.parse(page.resolveSibling("README.md"));
        Digest chinese = PARSER.parse(page.resolveSibling("README.zh-CN.md"));

        assertThat(english.header().week()).isEqualTo(chinese.header().week()).isPresent();
        assertThat(english.header().period())
                .isEqualTo(chinese.header().period())
                .isPresent();
        assertThat(english.header().language()).hasValue("en");
        assertThat(english.header().stub()).isEqualTo(english.sections().isEmpty());
    }

    /** Wikilinks occur in the text, as sources, as episodes and as recommendations. */
    @ParameterizedTest
    @MethodSource("weeks")
    void findsEachWikilinkInOrder(Corpus.Week week) throws IOException {
        List<String> found = new ArrayList<>();
        DigestMapper collector = new DigestMapper() {
            @Override
            protected Inline wikiLink(WikiLink inline) {
                found.add(inline.target());
                return inline;
            }

            @Override
            protected Source wikiSource(WikiSource source) {
                found.add(source.title());
                return source;
            }

            @Override
            protected Episode episode(Episode episode) {
                episode.page().ifPresent(found::add);
                return super.episode(episode);
            }

            @Override
            protected Recommendation recommendation(Recommendation link) {
                if (link.uri().isEmpty()) {
                    found.add("#" + link.title());
                }
                return link;
            }
        };
        try (DigestReader reader = collector.apply(PARSER.open(week.page()))) {
            while (reader.next() != null) {
                // The wikilinks are collected as they come.
            }
        }
        List<String> expected = week.facts().texts("wikilinks");
        found.removeIf(link -> link.startsWith("#") && !expected.contains(link));

        assertThat(found).isEqualTo(expected);
    }

    static List<Corpus.Week> weeks() throws IOException {
        return Corpus.weeks();
    }

    /** The translation of a week has the articles of the original, one for one, most with the same address. */
    @Test
    void findsInATranslatedWeekWhatTheOriginalHas() throws IOException {
        Path page = Corpus.weeks().get(0).page();
        Digest chinese = PARSER.parse(page);
        Digest english = PARSER.parse(page.resolveSibling("README.md"));

        assertThat(shape(english)).isEqualTo(shape(chinese));
        assertThat(articles(english).map(article -> article.sources().size()).toList())
                .isEqualTo(articles(chinese)
                        .map(article -> article.sources().size())
                        .toList());
        assertThat(articles(english).flatMap(article -> article.uri().stream()))
                .as("most addresses are the same, some lead to translations")
                .filteredOn(uris(chinese)::contains)
                .hasSizeGreaterThan(30);
        assertThat(articles(english).map(article -> article.notes().size()).toList())
                .isEqualTo(
                        articles(chinese).map(article -> article.notes().size()).toList());
        assertThat(articles(english)
                        .filter(article -> article.plainText().isBlank())
                        .count())
                .isEqualTo(articles(chinese)
                        .filter(article -> article.plainText().isBlank())
                        .count());
        assertThat(episodes(english)).isEqualTo(episodes(chinese)).isPositive();
    }

    /** The kinds and categories of all sections with the number of their items. */
    private static List<String> shape(Digest digest) {
        return digest.sections().stream().flatMap(RealWeeksTest::shape).toList();
    }

    private static Stream<String> shape(Section section) {
        String itself =
                section.header().kind() + " " + section.header().category().orElse("-") + ' '
                        + section.items().stream()
                                .filter(item -> !(item instanceof Section))
                                .count();
        return Stream.concat(
                section.header().kind() == SectionKind.TOPIC ? Stream.empty() : Stream.of(itself),
                section.items().stream().filter(Section.class::isInstance).flatMap(item -> shape((Section) item)));
    }

    private static List<String> uris(Digest digest) {
        return articles(digest).flatMap(article -> article.uri().stream()).toList();
    }

    private static Stream<Article> articles(Digest digest) {
        return items(digest.sections()).filter(Article.class::isInstance).map(Article.class::cast);
    }

    private static int episodes(Digest digest) {
        return items(digest.sections())
                .filter(MediaListing.class::isInstance)
                .mapToInt(item -> ((MediaListing) item).episodes().size())
                .sum();
    }

    private static Stream<SectionItem> items(List<? extends SectionItem> items) {
        return items.stream()
                .flatMap(item -> item instanceof Section section ? items(section.items()) : Optional.of(item).stream());
    }
}
