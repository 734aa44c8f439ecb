package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Real weeks against what an independent reading, with another Markdown parser, finds in them. */
@EnabledIfSystemProperty(named = Corpus.PROPERTY, matches = ".+")
@ParameterizedClass(name = "{0}")
@MethodSource("weeks")
class CorpusFactsTest {
    private final Facts facts;
    private final WeekFacts found;

    CorpusFactsTest(Corpus.Week week) throws IOException {
        facts = week.facts();
        try (DigestReader reader = DigestParser.create().open(week.page())) {
            found = WeekFacts.of(reader);
        }
    }

    static List<Corpus.Week> weeks() throws IOException {
        return Corpus.weeks();
    }

    @Test
    void findsTitleWeekAndPeriod() {
        Facts expected = facts.object("header");
        DigestHeader header = found.header.orElseThrow();

        assertThat(header.title()).isEqualTo(expected.text("title"));
        assertThat(header.week().orElseThrow())
                .hasToString(String.format(
                        "%d-W%02d",
                        expected.object("week").number("year"),
                        expected.object("week").number("week")));
        assertThat(header.period().orElseThrow().start())
                .hasToString(expected.object("period").text("start"));
        assertThat(header.period().orElseThrow().end())
                .hasToString(expected.object("period").text("end"));
    }

    @Test
    void findsEachHeadingInOrder() {
        assertThat(found.headings)
                .isEqualTo(facts.objects("headings").stream()
                        .map(heading -> heading.number("level") + " " + place(heading, "text"))
                        .toList());
    }

    @Test
    void findsEachSection() {
        assertThat(found.sections)
                .isEqualTo(facts.objects("sections").stream()
                        .map(section -> section.text("kind") + ' ' + place(section, "title"))
                        .toList());
    }

    private static String place(Facts heading, String title) {
        return Facts.squeezed(heading.text(title)) + " #" + heading.text("anchor") + " line " + heading.number("line");
    }

    @Test
    void findsEachArticleInItsPlace() {
        for (Facts article : facts.objects("articles")) {
            assertThat(unit(article).path()).as(article.text("title")).isEqualTo(article.texts("path"));
        }
    }

    @Test
    void findsTheSourcesOfEachArticle() {
        for (Facts article : facts.objects("articles")) {
            List<String> expected = article.objects("sources").stream()
                    .map(CorpusFactsTest::source)
                    .toList();
            List<String> actual = unit(article).sources();
            if (!article.text("role").equals("category")) {
                assertThat(actual).as(article.text("title")).isEqualTo(expected);
            }
        }
    }

    private static String source(Facts source) {
        String arxiv = source.has("arxiv") ? source.object("arxiv").text("id") : "-";
        if (source.has("arxiv") && source.object("arxiv").has("version")) {
            arxiv += " v" + source.object("arxiv").number("version");
        }
        String rest = " | " + arxiv + " | " + source.text("attribution");
        return source.text("kind").equals("wiki")
                ? "wiki " + source.text("page") + " | " + source.text("heading") + rest
                : "link " + Facts.squeezed(source.text("title")) + " | " + source.text("url") + rest;
    }

    /** A note marked as lenient may be found or not. */
    @Test
    void findsTheNotesOfEachArticle() {
        for (Facts article : facts.objects("articles")) {
            List<String> actual = new ArrayList<>(unit(article).notes());
            for (Facts note : article.objects("notes")) {
                boolean there = actual.remove(note.text("kind") + ' ' + Facts.squeezed(note.text("text")));
                assertThat(there || note.is("lenient"))
                        .as("%s: %s", article.text("title"), note.text("text"))
                        .isTrue();
            }
            assertThat(actual).as(article.text("title")).isEmpty();
        }
    }

    @Test
    void findsTheTextOfEachArticle() {
        for (Facts article : facts.objects("articles")) {
            WeekFacts.Unit unit = unit(article);
            if (!unit.listed()) {
                assertThat(List.of(unit.text(true), unit.text(false)))
                        .as(article.text("title"))
                        .contains(article.hashed("text"));
            }
        }
    }

    private WeekFacts.Unit unit(Facts article) {
        WeekFacts.Unit unit = found.units.get(article.text("anchor"));
        assertThat(unit).as(article.text("title")).isNotNull();
        return unit;
    }

    /** Posts marked as lenient may be found or not; of a post with replies the quote is not compared. */
    @Test
    void findsEachPost() {
        Iterator<String> actual = found.posts.iterator();
        for (Facts post : facts.objects("posts")) {
            String expected =
                    post.text("name") + " @" + post.text("handle") + ' ' + post.text("date") + ' ' + post.text("url");
            boolean there = false;
            while (!there && actual.hasNext() && !post.is("lenient")) {
                String next = actual.next();
                there = next.equals(expected + " | " + post.hashed("quoteText"))
                        || next.equals(expected + " | with replies");
            }
            assertThat(there || post.is("lenient")).as(expected).isTrue();
        }
        assertThat(found.posts).hasSizeLessThanOrEqualTo(facts.objects("posts").size());
    }

    @Test
    void findsEachEpisode() {
        assertThat(found.media)
                .isEqualTo(facts.objects("media").stream()
                        .map(episode -> episode.text("show") + " | " + episode.text("title") + " | "
                                + episode.text("url") + " | " + episode.text("page"))
                        .toList());
    }

    @Test
    void findsEachRecommendation() {
        assertThat(found.recommendations)
                .isEqualTo(facts.objects("recommendations").stream()
                        .map(link -> link.text("title") + " | " + link.text("anchor") + " | " + link.text("url") + " | "
                                + link.text("page"))
                        .toList());
    }

    @Test
    void findsEachPaper() {
        assertThat(found.arxivIds).containsExactlyElementsOf(facts.texts("arxivIds"));
    }

    @Test
    void findsWhereTheContentsLead() {
        Facts contents = facts.object("toc");

        assertThat(List.of(found.entries, found.resolved, found.broken))
                .containsExactly(contents.number("entries"), contents.number("resolved"), contents.number("broken"));
    }
}
