package io.github.weeklydigest.render.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.render.contract.SampleDigests;
import io.github.weeklydigest.testdata.CaseShare;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {
    private static final List<String> FORMATS = List.of("atom", "rss", "json-feed");

    static Stream<Digest> digests() throws IOException {
        return Stream.of(
                Feeds.week(10),
                SampleDigests.everyElement(),
                SampleDigests.empty(),
                SampleDigests.emptyParts(),
                SampleDigests.opaque(),
                SampleDigests.strangeText(),
                SampleDigests.ofArticles(50),
                SampleDigests.withText("]]></entry><!--\u0001\uFFFE\uD800 & <", "https://example.org/\"><entry>"));
    }

    private static List<String> ids(String format, String feed) throws Exception {
        if (format.equals("json-feed")) {
            return Pattern.compile("\\{\"id\":\"([^\"]*)\"")
                    .matcher(feed)
                    .results()
                    .map(id -> id.group(1))
                    .toList();
        }
        return Feeds.read(feed).getEntries().stream().map(SyndEntry::getUri).toList();
    }

    @ParameterizedTest
    @MethodSource("digests")
    void isValidWhateverTheDigestHolds(Digest digest) throws Exception {
        for (String site : List.of("title=", "url=https://example.org/weekly")) {
            String atom = Feeds.rendered("atom", digest, site);
            assertThat(Feeds.atomErrors(atom)).as(atom).isEmpty();
            String json = Feeds.rendered("json-feed", digest, site);
            assertThat(Feeds.jsonErrors(json)).as(json).isEmpty();
            assertThat(Feeds.read(Feeds.rendered("rss", digest, site)).getEntries())
                    .hasSameSizeAs(digest.articles());
            for (String format : FORMATS) {
                assertThat(ids(format, Feeds.rendered(format, digest, site)))
                        .as(format)
                        .hasSameSizeAs(digest.articles())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?page=2    | https://example.org/weekly/2026-W10.en.html?page=2
            ../../../b | https://example.org/b
            /c?d#e     | https://example.org/c?d#e
            g/../h     | https://example.org/weekly/h
            """)
    void resolvesSourcesAgainstThePage(String source, String address) throws Exception {
        Digest digest = DigestParser.create()
                .parseText(Feeds.WEEK.formatted(10).replace("https://example.org/attention?a=1&b=2", source));

        assertThat(Feeds.rendered("json-feed", digest, "url=https://example.org/weekly/"))
                .contains("\"external_url\":\"" + address + "\"");
        for (String format : List.of("atom", "rss")) {
            assertThat(Feeds.rendered(format, digest, "url=https://example.org/weekly/"))
                    .contains(address);
        }
    }

    @Test
    void holdsThousandsOfEntries() throws Exception {
        int entries = CaseShare.count(10_000, 4);
        Digest digest = SampleDigests.ofArticles(entries);

        String atom = Feeds.rendered("atom", digest, "authority=example.org");
        String json = Feeds.rendered("json-feed", digest, "authority=example.org");

        assertThat(Feeds.atomErrors(atom)).isEmpty();
        assertThat(Feeds.jsonErrors(json)).isEmpty();
        List<String> ids = ids("atom", atom);
        assertThat(ids).hasSize(entries).doesNotHaveDuplicates();
        assertThat(ids("rss", Feeds.rendered("rss", digest, "authority=example.org")))
                .isEqualTo(ids);
        assertThat(ids("json-feed", json)).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss"})
    void isReadByRomeWithAllTitlesAndLinks(String format) throws Exception {
        Digest digest = Feeds.week(10);

        SyndFeed feed = Feeds.read(Feeds.rendered(format, digest, "authority=example.org"));

        assertThat(feed.getTitle()).isEqualTo(digest.header().title());
        // ROME doesn't look for the language of Atom.
        assertThat(feed.getLanguage()).isEqualTo(format.equals("rss") ? "en" : null);
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactlyElementsOf(
                        digest.articles().stream().map(Article::title).toList());
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getLink)
                .containsExactly("https://example.org/attention?a=1&b=2", null, "https://arxiv.org/abs/2505.04594v2");
        SyndEntry first = feed.getEntries().get(0);
        assertThat(first.getPublishedDate().toInstant()).hasToString("2026-03-08T00:00:00Z");
        assertThat(first.getDescription().getValue()).isEqualTo("Worth reading.");
        assertThat(first.getContents().get(0).getValue())
                .contains("<em>text</em>")
                .contains("https://example.org/attention?a=1&amp;b=2");
        assertThat(first.getCategories()).extracting(SyndCategory::getName).isNotEmpty();
        assertThat(first.getUri()).startsWith("tag:example.org,2026-01-01:2026-W10");
    }

    /** Readers show the description of RSS as HTML, and the summaries of the other formats as text. */
    @Test
    void escapesMarkupInSummariesAsTheFormatNeeds() throws Exception {
        Digest digest = DigestParser.create()
                .parseText(Feeds.WEEK.formatted(10).replace("Worth reading.", "The `<script>` tag & `&lt;`."));

        assertThat(Feeds.read(Feeds.rendered("rss", digest))
                        .getEntries()
                        .get(0)
                        .getDescription()
                        .getValue())
                .isEqualTo("The &lt;script&gt; tag &amp; &amp;lt;.");
        assertThat(Feeds.read(Feeds.rendered("atom", digest))
                        .getEntries()
                        .get(0)
                        .getDescription()
                        .getValue())
                .isEqualTo("The <script> tag & &lt;.");
        assertThat(Feeds.rendered("json-feed", digest)).contains("\"summary\":\"The <script> tag & &lt;.\"");
    }

    @Test
    void jsonFeedHasTheSameEntries() throws IOException {
        String feed = Feeds.rendered("json-feed", Feeds.week(10), "authority=example.org");

        assertThat(feed)
                .contains("\"title\":\"Attention: 1 < 2 & \\\"tested\\\"\"")
                .contains("\"url\":\"https://example.org/attention?a=1&b=2\"")
                .contains("\"date_published\":\"2026-03-08T00:00:00Z\"")
                .contains("\"summary\":\"Worth reading.\"")
                .contains("\"language\":\"en\"");
    }

    @Test
    void linksToThePagesOfASite() throws Exception {
        Digest digest = Feeds.week(10);
        String page = "https://example.org/weekly/2026-W10.en.html";

        assertThat(Feeds.rendered("atom", digest, "url=https://example.org/weekly"))
                .contains("<link rel=\"alternate\" href=\"" + page + "\"/>")
                .contains("<link rel=\"via\" href=\"" + page + "#"
                        + digest.articles().get(0).anchor().orElseThrow() + "\"/>")
                .contains("<link rel=\"alternate\" href=\"" + page + "#without-a-source\"/>")
                .contains("<id>tag:example.org,2026-01-01:");
        assertThat(Feeds.rendered("json-feed", digest, "url=https://example.org/weekly"))
                .contains("\"url\":\"" + page
                        + "#dewdet-objects-in-fog\",\"external_url\":\"https://arxiv.org/abs/2505.04594v2\"");
        assertThat(Feeds.rendered("rss", digest, "url=https://example.org/weekly", "page=x/{id}/"))
                .contains("<link>https://example.org/weekly/x/2026-W10.en/</link>");
    }

    /** Readers show an entry far from the page on which its addresses make sense. */
    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json-feed"})
    void linksAreAbsolute(String format) throws Exception {
        Digest digest = DigestParser.builder()
                .profiles(List.of(Profile.builtIn("generic").orElseThrow()))
                .build()
                .parseText(
                        "# Tea\n\n## News\n\n- [Next door](../tea/pot.html#lid)\n- [Whole](https://tea.example/a)\n");
        assertThat(digest.articles()).hasSize(2);

        assertThat(Feeds.rendered(format, digest, "content=summary"))
                .doesNotContain("\"../tea", ">../tea")
                .contains("https://tea.example/a");
        assertThat(Feeds.rendered(format, digest, "url=https://example.org/weekly/x"))
                .contains("https://example.org/weekly/tea/pot.html#lid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json-feed"})
    void titlesAreOnOneLineAndDatesHaveFourDigits(String format) throws Exception {
        Digest week = Feeds.week(10);
        Digest digest = new Digest(
                week.header().toBuilder().published(LocalDate.of(12345, 1, 1)).build(),
                List.of(new Section(
                        new SectionHeader(SectionKind.OTHER, Optional.empty(), Optional.empty()),
                        List.of(new Article(Optional.of(Heading.of(3, "two\nlines", "a")), List.of())))));

        assertThat(Feeds.rendered(format, digest)).contains("two lines").doesNotContain("12345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json-feed"})
    void idsDependOnNothingElseInTheDigest(String format) throws Exception {
        String text = Feeds.WEEK.formatted(10);
        List<String> before = ids(format, Feeds.rendered(format, Feeds.week(10)));
        String edited = text.replace("Attention: 1 < 2", "Another title")
                .replace("Only text.", "Other text, [link](https://example.org/new).")
                .replace(
                        "## Academic Research",
                        "#### One more\n\n[More](https://example.org/more)\n\n## Academic Papers")
                .replace("# Technical Reading Summary", "# Technical Reading Overview");

        List<String> after =
                ids(format, Feeds.rendered(format, DigestParser.create().parseText(edited)));

        assertThat(before).hasSize(3).doesNotHaveDuplicates();
        assertThat(after).hasSize(4).containsAll(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json-feed"})
    void idsOfArticlesAboutOneAddressDependOnTheirTitles(String format) throws Exception {
        String text = Feeds.WEEK.formatted(10);
        String more = "#### %s\n\n[Attention](https://example.org/attention?a=1&b=2)\n\n";
        String before = "#### Without a source";
        String two = text.replace(before, more.formatted("Second") + before);
        String four = text.replace(
                before, more.formatted("Third") + more.formatted("Second") + more.formatted("Second") + before);

        List<String> ids =
                ids(format, Feeds.rendered(format, DigestParser.create().parseText(two)));
        List<String> idsOfFour =
                ids(format, Feeds.rendered(format, DigestParser.create().parseText(four)));

        assertThat(ids).hasSize(4).doesNotHaveDuplicates();
        assertThat(ids.get(1)).startsWith(ids.get(0)).endsWith("%23Second");
        assertThat(idsOfFour).hasSize(6).doesNotHaveDuplicates().containsAll(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json-feed"})
    void idsDifferWhereDigestsHaveTheSameId(String format) throws Exception {
        String feed = Feeds.archived(format, List.of(Feeds.week(10), Feeds.week(10)));

        assertThat(ids(format, feed)).hasSize(6).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json-feed"})
    void anArchiveIsOneFeedOfTheNewestDigests(String format) throws Exception {
        List<Digest> digests = new ArrayList<>();
        for (int week : new int[] {9, 12, 10, 11}) {
            digests.add(DigestParser.create()
                    .parseText(Feeds.WEEK.formatted(week).replace("(March 2 to March 8, 2026)", "")));
        }

        String feed = Feeds.archived(
                format, digests, "digests=3", "entries=7", "url=https://example.org/", "title=All weeks");

        List<String> ids = ids(format, feed);
        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
        assertThat(ids.subList(0, 3)).allMatch(id -> id.contains("2026-W12"));
        assertThat(ids.subList(3, 6)).allMatch(id -> id.contains("2026-W11"));
        assertThat(ids.get(6)).contains("2026-W10");
        assertThat(feed).contains("All weeks").contains("https://example.org/feed");
        if (format.equals("atom")) {
            assertThat(Feeds.atomErrors(feed)).isEmpty();
        } else if (format.equals("json-feed")) {
            assertThat(Feeds.jsonErrors(feed)).isEmpty();
        }
    }

    @Test
    void anEmptyArchiveIsAnEmptyFeed() throws Exception {
        String feed = Feeds.archived("atom", List.of());
        assertThat(Feeds.atomErrors(feed)).isEmpty();
        assertThat(Feeds.read(feed).getEntries()).isEmpty();
    }

    @Test
    void anEntryMayHoldItsSummaryOnly() throws Exception {
        Digest digest = Feeds.week(10);

        assertThat(Feeds.rendered("atom", digest, "content=summary"))
                .doesNotContain("type=\"html\"")
                .contains("<summary>");
        assertThat(Feeds.rendered("rss", digest, "content=summary")).doesNotContain("<content:encoded>");
        assertThat(Feeds.rendered("json-feed", digest, "content=summary"))
                .doesNotContain("content_html")
                .contains("\"content_text\":\"Worth reading.\"");
    }

    @Test
    void theSchemasFindWhatIsWrong() throws Exception {
        String atom = Feeds.rendered("atom", Feeds.week(10));
        assertThat(Feeds.atomErrors(atom.replace("<updated>", "<updated>x"))).isNotEmpty();
        assertThat(Feeds.atomErrors(atom.replaceAll("<id>[^<]*</id>", ""))).isNotEmpty();
        String json = Feeds.rendered("json-feed", Feeds.week(10));
        assertThat(Feeds.jsonErrors(json.replace("\"items\"", "\"entries\""))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url=ftp://example.org",
                "url=weekly",
                "url=https://",
                "url=http://[",
                "authority=a b",
                "authority=-"
            })
    void refusesOptionsThatCannotBeUsed(String option) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Feeds.rendered("atom", SampleDigests.empty(), option))
                .withMessageContaining("atom." + option.substring(0, option.indexOf('=')));
    }
}
