package io.github.weeklydigest.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.weeklydigest.archive.MemoryFolder;
import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.testdata.Attacks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** A site of several digests: files next to them, stubs, pages and files about all of them. */
class SiteTest {
    private final List<Archive.Document> documents = new ArrayList<>();
    private final List<Diagnostic> reported = new ArrayList<>();

    /** A digest in a folder of its own, with the files that are next to it. */
    private record Source(Digest digest, String path, Map<String, String> files, List<Diagnostic> reported)
            implements Archive.Document {
        @Override
        public DigestHeader header() {
            return digest.header();
        }

        @Override
        public DigestReader open() {
            return DigestReader.of(digest);
        }

        @Override
        public Optional<Archive.Asset> asset(String reference) {
            return Optional.ofNullable(files.get(reference)).map(text -> new Archive.Asset() {
                @Override
                public String path() {
                    return SiteTest.Source.this.path + "/" + reference;
                }

                @Override
                public InputStream open() {
                    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                }
            });
        }

        @Override
        public boolean exists(String reference) {
            return files.containsKey(reference) || reference.startsWith("../");
        }

        @Override
        public void report(Diagnostic diagnostic) {
            reported.add(diagnostic);
        }
    }

    private void add(String markdown, String path, Map<String, String> files) throws IOException {
        documents.add(new Source(DigestParser.create().parseText(markdown), path, files, reported));
    }

    private static String week(int week, String body) {
        return "# 2025 年第 %d 周技术阅读汇总\n\n[English](README.md) | 简体中文\n\n## 专题\n\n### 话题 %d\n\n#### 条目 %d\n\n%s\n"
                .formatted(week, week, week, body);
    }

    private Map<String, byte[]> files(String... options) throws IOException {
        Archive archive = Archive.of(Optional.of("index.html"), documents);
        MemoryFolder folder = new MemoryFolder();
        ArchiveRendering rendering = Renderers.of(new HtmlRendererProvider())
                .createForArchive("html", Pages.options(options))
                .orElseThrow()
                .begin(archive, folder);
        for (Archive.Entry entry : archive.entries()) {
            rendering.document(entry);
        }
        rendering.end(archive.entries());
        return folder.files();
    }

    private static String text(Map<String, byte[]> files, String path) {
        assertThat(files).containsKey(path);
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    private static Document html(Map<String, byte[]> files, String path) {
        return Jsoup.parse(text(files, path));
    }

    @Test
    void givesEachWeekItsOwnPicture() throws IOException {
        add(week(20, "![a](img/a.png)"), "20.html", Map.of("img/a.png", "picture of 20"));
        add(week(21, "![a](img/a.png)"), "21.html", Map.of("img/a.png", "picture of 21"));
        Map<String, byte[]> files = files();

        for (int week : List.of(20, 21)) {
            String source = html(files, week + ".html").select("img").attr("src");
            assertThat(text(files, source)).isEqualTo("picture of " + week);
        }
        assertThat(reported).isEmpty();
    }

    @Test
    void linksPicturesFromPagesInFolders() throws IOException {
        add(week(20, "![a](img/a.png)"), "2025/W20/index.html", Map.of("img/a.png", "x"));
        String source = html(files(), "2025/W20/index.html").select("img").attr("src");

        assertThat(source).startsWith("../../2025-W20");
    }

    @Test
    void reportsAMissingPictureOnce() throws IOException {
        add(week(20, "![a](img/a.png)\n\n![b](img/a.png)"), "20.html", Map.of());
        add(week(21, "![a](https://a.example/a.png)"), "21.html", Map.of());

        assertThat(files()).doesNotContainKey("img/a.png");
        assertThat(reported).extracting(Diagnostic::code).containsExactly("missing-image");
        assertThat(reported.get(0).message()).contains("'img/a.png'");
    }

    @Test
    void distinguishesPicturesOutsideOfTheFolder() throws IOException {
        add(week(20, "![a](../a.png)\n\n![b](b.png)"), "20.html", Map.of());

        files();
        assertThat(reported).extracting(Diagnostic::code).containsExactly("image-not-copied", "missing-image");
        assertThat(reported.get(0).message()).contains("'../a.png' is not a file in the input folder");
    }

    @Test
    void leavesFilesWhereTheyAreIfAsked() throws IOException {
        add(week(20, "![a](img/a.png)"), "20.html", Map.of("img/a.png", "x"));
        Map<String, byte[]> files = files("html.assets=false", "html.base=https://example.org/{year}/{week}/");

        assertThat(html(files, "20.html").select("img").attr("src"))
                .isEqualTo("https://example.org/2025/2025-W20/img/a.png");
        assertThat(files.keySet()).noneMatch(path -> path.endsWith(".png"));
    }

    @Test
    void hidesStubs() throws IOException {
        add(week(20, "text"), "20.html", Map.of());
        add(
                "# Technical Reading Summary - Week 20, 2025\n\nEnglish | [简体中文](README.zh-CN.md)\n\n> No translation available yet.\n",
                "20.en.html",
                Map.of());
        Map<String, byte[]> files = files("html.url=https://example.org/w/");

        files.forEach((path, bytes) -> {
            if (!path.equals("20.en.html")) {
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(path)
                        .doesNotContain("20.en.html", "README.md");
            }
        });
        Document stub = html(files, "20.en.html");
        assertThat(stub.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(stub.select(".wd-stub a").eachAttr("href")).containsExactly("20.html");
    }

    @Test
    void hidesTranslationsThatHaveNoPage() throws IOException {
        add(week(20, "text"), "20.html", Map.of());

        assertThat(html(files(), "20.html").select("a[href$=README.md], link[hreflang]"))
                .isEmpty();
        assertThat(html(files("html.base=https://example.org/w/"), "20.html")
                        .select("a[hreflang=en]")
                        .attr("href"))
                .isEqualTo("https://example.org/w/README.md");
    }

    @Test
    void namesAllLanguagesCompletely() throws IOException {
        add(week(20, "text"), "20.html", Map.of());
        add(
                "# Technical Reading Summary - Week 20, 2025\n\nEnglish | [简体中文](README.zh-CN.md)\n\n## Books\n\n#### One\n\ntext\n",
                "20.en.html",
                Map.of());
        Document page = html(files("html.url=https://example.org/w/"), "20.en.html");

        assertThat(page.select("link[hreflang=en]").attr("href")).isEqualTo("https://example.org/w/20.en.html");
        assertThat(page.select("link[hreflang=zh-CN], link[hreflang=x-default]").eachAttr("href"))
                .containsExactly("https://example.org/w/20.html", "https://example.org/w/20.html");
    }

    @Test
    void listsTopicsAndCounts() throws IOException {
        add(week(20, "text"), "20.html", Map.of());
        add(week(21, "text"), "21.html", Map.of());
        Document index = html(files("html.url=https://example.org/w/"), "index.html");

        assertThat(index.select(".wd-index p").eachText()).containsExactly("话题 21 · 1 篇文章", "话题 20 · 1 篇文章");
        assertThat(index.select("link[rel=canonical]").attr("href")).isEqualTo("https://example.org/w/index.html");
        assertThat(index.select("meta[name=description]").attr("content")).isEqualTo("技术阅读周报、共 2 期");
        assertThat(index.select("script").html()).contains("CollectionPage");
    }

    @Test
    void listsAllPapersWithTheWeeksThatMentionThem() throws IOException {
        String paper = "[2501.00001 A paper](https://arxiv.org/abs/2501.00001)\n\ntext";
        add(week(20, paper), "20.html", Map.of());
        add(week(21, paper), "21.html", Map.of());
        Map<String, byte[]> files = files();
        Document papers = html(files, "papers.html");

        assertThat(papers.select("li[id=arxiv-2501.00001] p a").eachText()).containsExactly("2025-W21", "2025-W20");
        assertThat(html(files, "20.html").select("a.wd-arxiv").attr("href")).isEqualTo("papers.html#arxiv-2501.00001");
        assertThat(html(files, "index.html").select("main a").eachAttr("href")).contains("papers.html");
    }

    @Test
    void listsTheEntriesOfACategoryOverAllWeeks() throws IOException {
        for (int week = 20; week < 22; week++) {
            add(
                    "# 2025 年第 %d 周技术阅读汇总\n\n## 有趣的事与物\n\n### 软件与开发\n\n#### 条目 %d\n\n[a](https://a.example/)\n\ntext\n"
                            .formatted(week, week),
                    week + ".html",
                    Map.of());
        }
        Map<String, byte[]> files = files();
        String link = html(files, "20.html").select(".wd-more a").attr("href");
        Document topic = html(files, link);

        assertThat(topic.select("h1").text()).isEqualTo("软件与开发");
        assertThat(topic.select(".wd-index .wd-title").eachText()).containsExactly("条目 21", "条目 20");
        assertThat(topic.select(".wd-index .wd-title").attr("href")).isEqualTo("../21.html#条目-21");
    }

    @Test
    void writesSearchDataAndAMapOfTheSite() throws IOException {
        add(week(20, "some text"), "20.html", Map.of());
        Map<String, byte[]> files = files("html.url=https://example.org/w/");

        assertThat(text(files, "search.json"))
                .contains("\"title\":\"条目 20\"", "\"url\":\"20.html#条目-20\"", "\"week\":\"2025-W20\"", "some text");
        assertThat(text(files, "sitemap.xml"))
                .contains("<loc>https://example.org/w/20.html</loc>", "<loc>https://example.org/w/index.html</loc>");
        assertThat(files()).doesNotContainKey("sitemap.xml");
    }

    @Test
    void listsEveryPageExceptStubsInTheSiteMap() throws IOException {
        add(week(20, "[2501.00001 A paper](https://arxiv.org/abs/2501.00001)"), "2025/第 20 周 & more.html", Map.of());
        add(week(21, "text"), "21.html", Map.of());
        add("# Technical Reading Summary - Week 21, 2025\n\n> No translation available yet.\n", "21.en.html", Map.of());
        Map<String, byte[]> files = files("html.url=https://example.org/w/");
        List<String> addresses = addresses(files, "sitemap.xml", "urlset > url > loc");

        assertThat(html(files, "21.en.html").select("meta[name=robots]")).hasSize(1);
        List<String> expected = files.keySet().stream()
                .filter(path -> path.endsWith(".html") && !path.equals("21.en.html"))
                .map(path -> "https://example.org/w/" + Archive.link("x", path))
                .toList();
        assertThat(expected).hasSizeGreaterThan(3);
        assertThat(addresses)
                .containsExactlyInAnyOrderElementsOf(expected)
                .allMatch(address -> address.matches("[!-~]+"));
    }

    private static List<String> addresses(Map<String, byte[]> files, String path, String selector) {
        Document map = Jsoup.parse(text(files, path), Parser.xmlParser());
        assertThat(map.child(0).attr("xmlns")).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        assertThat(map.select(selector)).hasSameSizeAs(map.child(0).children());
        return map.select(selector).eachText();
    }

    @Test
    void sharesOneStyleSheet() throws IOException {
        add(week(20, "text"), "a/20.html", Map.of());
        Map<String, byte[]> files = files("html.style=file", "html.css=.own{}");

        assertThat(text(files, "digest.css")).contains("prefers-color-scheme").endsWith(".own{}");
        Document page = html(files, "a/20.html");
        assertThat(page.select("link[rel=stylesheet]").attr("href")).isEqualTo("../digest.css");
        assertThat(page.select("meta[http-equiv]").attr("content")).contains("style-src 'self'");
        assertThat(html(files, "index.html").select("style")).isEmpty();
    }

    @Test
    void givesTheStyleOfListsToListsOnly() throws IOException {
        add(week(20, "text"), "20.html", Map.of());
        Map<String, byte[]> files = files("html.css=.own{}");
        String list = html(files, "index.html").select("style").get(0).data();
        String week = html(files, "20.html").select("style").get(0).data();
        assertThat(list).contains(".wd-index").endsWith(".own{}");
        assertThat(week).doesNotContain(".wd-index").endsWith(".own{}");
        assertThat(list).startsWith(week.substring(0, week.length() - ".own{}".length()));
        Map<String, byte[]> shared = files("html.style=file", "html.css=.own{}");
        assertThat(text(shared, "digest.css")).isEqualTo(list);
    }

    @Test
    void announcesFeedsOnEveryPage() throws IOException {
        add(week(20, "text"), "a/20.html", Map.of());
        Map<String, byte[]> files = files("html.feeds=feed.atom = News\nfeed.json = News too");

        assertThat(html(files, "a/20.html")
                        .select("link[rel=alternate][type=application/atom+xml]")
                        .attr("href"))
                .isEqualTo("../feed.atom");
        assertThat(html(files, "index.html")
                        .select("link[rel=alternate][type=application/feed+json]")
                        .attr("title"))
                .isEqualTo("News too");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new HtmlRendererProvider().createForArchive(Pages.options("html.feeds=javascript\\:1 = x")))
                .withMessageContaining("html.feeds");
    }

    @Test
    void leavesOutFeedsThatNoRendererWrites() throws IOException {
        add(week(20, "text"), "20.html", Map.of());
        Map<String, byte[]> files = files();

        assertThat(files.keySet()).noneMatch(path -> path.startsWith("feed."));
        assertThat(html(files, "index.html").select("link[rel=alternate]")).isEmpty();
    }

    @Test
    void hasNoScriptUnlessSearchIsWanted() throws IOException {
        add(week(20, "text"), "20.html", Map.of());
        Map<String, byte[]> files = files();

        assertThat(files).doesNotContainKey("search.js");
        assertThat(html(files, "index.html").select("form, script[src]")).isEmpty();
        assertThat(policy(files, "index.html")).doesNotContain("script-src");
    }

    @Test
    void addsASearchBoxToTheIndexOnly() throws IOException {
        add(week(20, "text"), "20.html", Map.of());
        Map<String, byte[]> files = files("html.search=true");
        Document index = html(files, "index.html");

        assertThat(index.select("form[role=search][hidden] input[type=search]")).hasSize(1);
        assertThat(files).containsKey(index.select("script[src]").attr("src"));
        assertThat(policy(files, "index.html")).contains("script-src 'self'", "connect-src 'self'");
        assertThat(html(files, "20.html").select("form, script[src]")).isEmpty();
        assertThat(policy(files, "20.html")).doesNotContain("script-src");
    }

    private static String policy(Map<String, byte[]> files, String path) {
        return html(files, path).select("meta[http-equiv]").attr("content");
    }

    @Test
    void listsIssuesWithoutDateByNumber() throws IOException {
        for (int number : List.of(5, 122, 31)) {
            DigestHeader header =
                    DigestHeader.of("", "").toBuilder().issueNumber(number).build();
            documents.add(new Source(new Digest(header, List.of()), number + ".html", Map.of(), reported));
        }

        assertThat(html(files("html.language=en"), "index.html")
                        .select(".wd-issue")
                        .eachText())
                .containsExactly("Issue 122", "Issue 31", "Issue 5");
    }

    @Test
    void listsIssuesWithoutWeekByDate() throws IOException {
        for (int number = 305; number < 307; number++) {
            DigestHeader header = DigestHeader.of("", "").toBuilder()
                    .issueNumber(number)
                    .published(LocalDate.of(2025, 12, number - 295))
                    .build();
            documents.add(new Source(new Digest(header, List.of()), number + ".html", Map.of(), reported));
        }
        Document index = html(files("html.language=en"), "index.html");

        assertThat(index.select(".wd-issue").eachText())
                .containsExactly("Issue 306 11 December", "Issue 305 10 December");
        assertThat(index.select("h2").eachText()).containsExactly("2025");
    }

    @Test
    void holdsEveryAttack() throws IOException {
        List<String> attacks = Attacks.all();
        for (int i = 0; i < attacks.size(); i += 7) {
            Digest digest = DigestOfOneText.of(attacks.get(i));
            documents.add(new Source(digest, i + ".html", Map.of(), reported));
        }
        Map<String, byte[]> files = files("html.html-tags=sub,sup,br,kbd,mark");

        for (String path : List.of("index.html", "papers.html")) {
            if (!files.containsKey(path)) {
                continue;
            }
            Document page = html(files, path);
            assertThat(page.select("script:not([type=application/ld+json]), iframe, object, svg, form, base, img"))
                    .isEmpty();
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> attribute.getKey().startsWith("on")
                                    || attribute.getKey().equals("href")
                                            && attribute.getValue().matches("(?is)\\s*(javascript|data|vbscript):.*")))
                    .isEmpty();
        }
        assertThat(text(files, "search.json")).doesNotContain("<", ">");
    }
}
