package io.github.weeklydigest.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.weeklydigest.archive.MemoryFolder;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.Renderers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Pages of one folder, and the links from each to the others. */
class ArchivePagesTest {
    private static final List<String> PATHS = List.of("18.html", "20.html", "en/20.html", "21.html");

    private static Digest week(int week, String language) throws IOException {
        String text = language.equals("en")
                ? "# Technical Reading Summary - Week %d, 2025\n\nEnglish | [简体中文](README.zh-CN.md)\n\n## Books\n"
                : "# 2025 年第 %d 周技术阅读汇总\n\n[English](README.md) | 简体中文\n\n[见](note.md)\n\n## 书籍\n";
        return DigestParser.create().parseText(text.formatted(week));
    }

    private final List<Digest> digests = new ArrayList<>();
    private final List<Archive.Document> documents = new ArrayList<>();

    ArchivePagesTest() throws IOException {
        digests.addAll(List.of(week(18, "zh"), week(20, "zh"), week(20, "en"), week(21, "zh")));
        for (int i = 0; i < digests.size(); i++) {
            documents.add(Archive.Document.of(digests.get(i), PATHS.get(i)));
        }
    }

    /** The files of the archive, parsed. */
    private static Map<String, Document> files(
            Optional<String> index, List<Archive.Document> documents, String... options) throws IOException {
        Archive archive = Archive.of(index, documents);
        MemoryFolder folder = new MemoryFolder();
        ArchiveRendering rendering = Renderers.of(new HtmlRendererProvider())
                .createForArchive("html", Pages.options(options))
                .orElseThrow()
                .begin(archive, folder);
        for (Archive.Entry entry : archive.entries()) {
            rendering.document(entry);
        }
        rendering.end(archive.entries());
        Map<String, Document> parsed = new HashMap<>();
        folder.files()
                .forEach((path, bytes) -> parsed.put(path, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8))));
        return parsed;
    }

    private Document page(int index, String... options) throws IOException {
        return file(PATHS.get(index), options);
    }

    private Document index(String... options) throws IOException {
        return file("index.html", options);
    }

    private Document file(String path, String... options) throws IOException {
        return Optional.ofNullable(
                        files(Optional.of("index.html"), documents, options).get(path))
                .orElseThrow();
    }

    @Test
    void aPageLeadsToTheWeeksBeforeAndAfter() throws IOException {
        Document page = page(1);

        assertThat(page.select("header .wd-weeks a").eachAttr("href"))
                .containsExactly("18.html", "index.html", "21.html");
        assertThat(page.select("header .wd-weeks a").eachText()).containsExactly("W18", "全部周报", "W21");
        assertThat(page.select("head link[rel=prev]").attr("href")).isEqualTo("18.html");
        assertThat(page.select("head link[rel=next]").attr("href")).isEqualTo("21.html");
    }

    @Test
    void atItsEndsThereIsOneNeighbour() throws IOException {
        assertThat(page(0).select("header .wd-weeks a").eachAttr("href")).containsExactly("index.html", "20.html");
        assertThat(page(3).select("header .wd-weeks a").eachAttr("href")).containsExactly("20.html", "index.html");
        assertThat(page(2).select("header .wd-weeks a").eachAttr("href")).containsExactly("../index.html");
    }

    @Test
    void aTranslationThatIsThereIsLinkedWhereItStands() throws IOException {
        assertThat(page(1).select(".wd-languages a").eachAttr("href")).containsExactly("en/20.html");
        assertThat(page(1).select("head link[rel=alternate]").eachAttr("href")).containsExactly("en/20.html");
        assertThat(page(2).select(".wd-languages a").eachAttr("href")).containsExactly("../20.html");
        assertThat(page(0).select(".wd-languages a").eachAttr("href"))
                .as("a translation without a page")
                .isEmpty();
    }

    @Test
    void theBaseIsThatOfTheDigestsOwnLinks() throws IOException {
        Document page = page(1, "html.base=https://example.org/notes/");

        assertThat(page.select(".wd-intro a").eachAttr("href")).containsExactly("https://example.org/notes/note.md");
        assertThat(page.select("header .wd-weeks a, .wd-languages a").eachAttr("href"))
                .containsExactlyInAnyOrder("18.html", "index.html", "21.html", "en/20.html");
        assertThat(index("html.base=https://example.org/notes/")
                        .select(".wd-index a")
                        .eachAttr("href"))
                .containsExactly("21.html", "20.html", "en/20.html", "18.html");
    }

    @Test
    void theAddressIsThatOfTheFolder() throws IOException {
        for (String folder : List.of("https://example.org/weekly/", "https://example.org/weekly")) {
            assertThat(page(2, "html.url=" + folder)
                            .select("link[rel=canonical]")
                            .attr("href"))
                    .isEqualTo("https://example.org/weekly/en/20.html");
        }
    }

    @Test
    void whatIsAskedForComesFirst() throws IOException {
        Document page = page(
                1,
                "html.index=/",
                "html.previous=/before",
                "html.next-title=Later",
                "html.translations=en = https://example.org/en");

        assertThat(page.select("header .wd-weeks a").eachAttr("href")).containsExactly("/before", "/", "21.html");
        assertThat(page.select("header .wd-weeks a").eachText()).containsExactly("上一周", "全部周报", "Later");
        assertThat(page.select(".wd-languages a").eachAttr("href")).containsExactly("https://example.org/en");
    }

    @Test
    void withoutAnIndexNothingLeadsToIt() throws IOException {
        Map<String, Document> files = files(Optional.empty(), documents);

        assertThat(files).containsOnlyKeys(PATHS);
        assertThat(Optional.ofNullable(files.get("20.html"))
                        .orElseThrow()
                        .select("header .wd-weeks a")
                        .eachAttr("href"))
                .containsExactly("18.html", "21.html");
    }

    @Test
    void theIndexListsEachWeekOnceInTheLanguageOfMost() throws IOException {
        Document index = index();

        assertThat(index.select("li .wd-issue").eachAttr("href")).containsExactly("21.html", "20.html", "18.html");
        assertThat(index.select("li .wd-title").eachText())
                .containsExactly("2025 年第 21 周技术阅读汇总", "2025 年第 20 周技术阅读汇总", "2025 年第 18 周技术阅读汇总");
        assertThat(index.select("li a[hreflang=en]").eachText()).containsExactly("English");
        assertThat(index.select("li a[hreflang=en]").attr("href")).isEqualTo("en/20.html");
        assertThat(index.select(".wd-intro").text()).isEqualTo("共 3 期");
    }

    @Test
    void theIndexSpeaksTheLanguageThatIsAskedFor() throws IOException {
        Document index = index("html.language=en");

        assertThat(index.select("li .wd-issue").eachAttr("href")).containsExactly("21.html", "en/20.html", "18.html");
        assertThat(index.select("li a[hreflang=zh-CN]").eachText()).containsExactly("中文");
    }

    @Test
    void pagesThatOnlySayThatThereIsAnotherDoNotDecideTheLanguage() throws IOException {
        Digest stub = DigestParser.create()
                .parseText(
                        "# Technical Reading Summary - Week 19, 2025\n\nEnglish | [简体中文](README.zh-CN.md)\n\nNo translation available yet.\n");

        Map<String, Document> files = files(
                Optional.of("index.html"),
                List.of(
                        Archive.Document.of(stub, "a"),
                        Archive.Document.of(stub, "b"),
                        Archive.Document.of(digests.get(0), "c")));

        assertThat(stub.header().stub()).isTrue();
        assertThat(Optional.ofNullable(files.get("index.html"))
                        .orElseThrow()
                        .select("html")
                        .attr("lang"))
                .isEqualTo("zh-CN");
    }

    @Test
    void refusesAnAddressThatThePolicyRefuses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pages.html(digests.get(0), "html.translations=en = javascript:x"))
                .withMessageContaining("html.translations");
    }
}
