package io.github.weeklydigest.render.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.github.weeklydigest.archive.ArchiveInput;
import io.github.weeklydigest.archive.ArchiveListener;
import io.github.weeklydigest.archive.ArchiveResult;
import io.github.weeklydigest.archive.ArchiveRunner;
import io.github.weeklydigest.archive.MemoryFolder;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A site of web pages has its feeds next to the index if this module is there. */
class SiteFeedsTest {
    private static final String SITE = "https://example.org/weekly/";
    private static final Pattern LINK =
            Pattern.compile("<link rel=\"alternate\" type=\"([^\"]+)\" title=\"([^\"]+)\" href=\"([^\"]+)\">");

    private final List<Archive.Document> documents = new ArrayList<>();

    private void add(int week, String path) throws IOException {
        Digest digest = DigestParser.create()
                .parseText(
                        "# Technical Reading Summary - Week %1$d, 2025\n\n## Topics\n\n### Topic\n\n#### Entry %1$d\n\n[Source](https://a.example/%1$d)\n\ntext %1$d\n"
                                .formatted(week));
        documents.add(Archive.Document.of(digest, path));
    }

    private Map<String, byte[]> files(Predicate<Archive.Entry> written, Map<String, String> options)
            throws IOException {
        Archive archive = Archive.of(Optional.of("index.html"), documents);
        MemoryFolder folder = new MemoryFolder();
        ArchiveRendering rendering =
                Renderers.load().createForArchive("html", options).orElseThrow().begin(archive, folder);
        for (Archive.Entry entry : archive.entries()) {
            rendering.document(entry);
        }
        rendering.end(archive.entries().stream().filter(written).toList());
        return folder.files();
    }

    private static String text(Map<String, byte[]> files, String path) {
        assertThat(files).containsKey(path);
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    /** The address of the feed that a page announces. */
    private static String announced(Map<String, byte[]> files, String page, String type) {
        Matcher link = LINK.matcher(text(files, page));
        while (link.find()) {
            if (link.group(1).equals(type)) {
                return link.group(3);
            }
        }
        throw new AssertionError(page + " announces no feed of type " + type);
    }

    private static SyndFeed read(Map<String, byte[]> files, String path) throws FeedException {
        return new SyndFeedInput().build(new StringReader(text(files, path)));
    }

    @Test
    void announcesFeedsThatReadersFind() throws IOException, FeedException {
        add(20, "2025/W20/index.html");
        add(21, "2025/W21/index.html");
        Map<String, byte[]> files = files(entry -> true, Map.of("html.url", SITE, "html.site-name", "Readings"));

        SyndFeed feed = read(files, announced(files, "index.html", "application/atom+xml"));
        assertThat(feed.getTitle()).isEqualTo("Readings");
        assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).containsExactly("Entry 21", "Entry 20");
        assertThat(feed.getLinks().stream().map(link -> link.getHref())).contains(SITE + "feed.atom");
        assertThat(text(files, announced(files, "index.html", "application/feed+json")))
                .contains("\"title\":\"Readings\"", SITE + "2025/W21/index.html#entry-21");
        assertThat(announced(files, "2025/W20/index.html", "application/atom+xml"))
                .isEqualTo("../../feed.atom");
        assertThat(text(files, "index.html")).contains("href=\"feed.atom\" rel=\"alternate\"");
    }

    @Test
    void listsEntriesOfNewestPagesOfAConvertedFolder(@TempDir Path temporary) throws IOException, FeedException {
        Map<String, byte[]> files = converted(temporary, 12);

        SyndFeed feed = read(files, announced(files, "index.html", "application/atom+xml"));
        List<String> expected = new ArrayList<>();
        for (String page : linked(files, "index.html").subList(0, 10)) {
            anchors(files, page).forEach(anchor -> expected.add(SITE + page + "#" + anchor));
        }
        assertThat(expected).hasSize(20).doesNotHaveDuplicates();
        assertThat(feed.getEntries())
                .flatExtracting(entry -> entry.getLinks().stream()
                        .map(SyndLink::getHref)
                        .filter(href -> href.startsWith(SITE))
                        .toList())
                .containsExactlyElementsOf(expected);
        JsonNode json =
                new ObjectMapper().readTree(text(files, announced(files, "index.html", "application/feed+json")));
        assertThat(json.get("items").valueStream())
                .extracting(item -> item.get("url").asString())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void readsADigestOnceForItsPageAndBothFeeds() throws IOException {
        CountedDocument document = new CountedDocument("text");
        documents.add(document);

        assertEntryInBothFeeds(files(entry -> true, Map.of("html.url", SITE)));
        assertThat(document.opened).isEqualTo(1);
    }

    @Test
    void readsALongDigestAgainForEachFeed() throws IOException {
        CountedDocument document = new CountedDocument("text ".repeat(110_000));
        documents.add(document);

        assertEntryInBothFeeds(files(entry -> true, Map.of("html.url", SITE)));
        assertThat(document.opened).isEqualTo(3);
    }

    private static void assertEntryInBothFeeds(Map<String, byte[]> files) {
        assertThat(text(files, "feed.atom")).contains("<title>Kettles</title>", "<title>Cups</title>");
        assertThat(text(files, "feed.json")).contains("\"title\":\"Kettles\"", "\"title\":\"Cups\"");
        assertThat(text(files, "week.html")).contains("Kettles", "Cups");
    }

    /** A digest as a text; counts how often it is opened. */
    private static final class CountedDocument implements Archive.Document {
        private final String text;
        private int opened;

        CountedDocument(String note) {
            text = "# Technical Reading Summary - Week 20, 2025\n\n## Topics\n\n#### Kettles\n\n"
                    + "[Source](https://a.example/1)\n\n" + note
                    + "\n\n#### Cups\n\n[Source](https://a.example/2)\n\nmore\n";
        }

        @Override
        public DigestHeader header() {
            try {
                return DigestParser.create().parseText(text).header();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        @Override
        public String path() {
            return "week.html";
        }

        @Override
        public DigestReader open() {
            opened++;
            return DigestParser.create().openText(text);
        }
    }

    /** The files of a site of weeks with two entries each. */
    private static Map<String, byte[]> converted(Path temporary, int weeks) throws IOException {
        Path source = Files.createDirectory(temporary.resolve("weeks"));
        DigestParser parser = DigestParser.create();
        List<ArchiveInput> inputs = new ArrayList<>();
        for (int week = 1; week <= weeks; week++) {
            Path file = Files.writeString(source.resolve(week + ".md"), """
                    # Technical Reading Summary - Week %1$d, 2025

                    ## Topics

                    ### Topic

                    #### A kettle & a cup

                    [Source](https://a.example/%1$d)

                    text %1$d

                    #### 茶 %1$d

                    text without a source
                    """.formatted(week));
            inputs.add(ArchiveInput.of(
                    file,
                    source,
                    (path, found) -> parser.onDiagnostic(found::accept).open(path)));
        }
        MemoryFolder site = new MemoryFolder();
        ArchiveResult result = ArchiveRunner.of(Renderers.load()
                        .createForArchive("html", Map.of("html.url", SITE))
                        .orElseThrow())
                .withExtension("html")
                .withIndex("index.html")
                .run(inputs, site, ArchiveListener.none());
        assertThat(result.isComplete()).isTrue();
        return site.files();
    }

    /** The pages that the index lists. */
    private static List<String> linked(Map<String, byte[]> files, String index) {
        return groups("<a class=\"wd-issue\" href=\"([^\"]+)\"", text(files, index));
    }

    /** The anchors of the entries of a page. */
    private static List<String> anchors(Map<String, byte[]> files, String page) {
        return groups("<h4[^>]* id=\"user-content-([^\"]+)\"", text(files, page));
    }

    private static List<String> groups(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void leadsToThePagesOfTheSite() throws IOException, FeedException {
        add(20, "2025/W20/index.html");
        SyndFeed feed = read(files(entry -> true, Map.of("html.url", SITE)), "feed.atom");

        assertThat(feed.getEntries().get(0).getLinks().stream().map(link -> link.getHref()))
                .contains(SITE + "2025/W20/index.html#entry-20");
    }

    @Test
    void leavesOutDigestsWithoutAPage() throws IOException, FeedException {
        add(20, "20.html");
        add(21, "21.html");
        Map<String, byte[]> files = files(entry -> entry.path().equals("20.html"), Map.of());

        assertThat(read(files, "feed.atom").getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly("Entry 20");
    }

    @Test
    void hasEachIssueInOneLanguage() throws IOException, FeedException {
        add(20, "20.html");
        Digest translation = DigestParser.create()
                .parseText("# 2025 年第 20 周技术阅读汇总\n\n## 专题\n\n### 话题\n\n#### 条目\n\n[来源](https://a.example/)\n\n文\n");
        documents.add(Archive.Document.of(translation, "20.zh.html"));
        add(21, "21.html");

        assertThat(read(files(entry -> true, Map.of()), "feed.atom").getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly("Entry 21", "Entry 20");
    }

    @Test
    void writesTheFeedsThatAreNamed() throws IOException, FeedException {
        add(20, "20.html");
        Map<String, byte[]> files = files(
                entry -> true, Map.of("html.feeds", "news.rss = News\nhttps\\://b.example/feed.atom = Elsewhere"));

        assertThat(read(files, announced(files, "20.html", "application/rss+xml"))
                        .getTitle())
                .isEqualTo("News");
        assertThat(announced(files, "20.html", "application/atom+xml")).isEqualTo("https://b.example/feed.atom");
        assertThat(files).doesNotContainKeys("feed.atom", "feed.json");
    }

    @Test
    void hasNoFeedsIfNoneAreWanted() throws IOException {
        add(20, "20.html");
        Map<String, byte[]> files = files(entry -> true, Map.of("html.feeds", "none"));

        assertThat(files.keySet()).noneMatch(path -> path.startsWith("feed."));
        assertThat(text(files, "index.html")).doesNotContain("rel=\"alternate\"");
    }
}
