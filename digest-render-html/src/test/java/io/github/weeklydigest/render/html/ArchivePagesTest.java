package io.github.weeklydigest.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Pages of one folder, and the links from each to the others. */
class ArchivePagesTest {
    private static Digest week(int week, String language) throws IOException {
        String text = language.equals("en")
                ? "# Technical Reading Summary - Week %d, 2025\n\nEnglish | [简体中文](README.zh-CN.md)\n\n## Books\n"
                : "# 2025 年第 %d 周技术阅读汇总\n\n[English](README.md) | 简体中文\n\n[见](note.md)\n\n## 书籍\n";
        return DigestParser.create().parseText(text.formatted(week));
    }

    private final List<Digest> digests = new ArrayList<>();
    private final Archive archive;

    ArchivePagesTest() throws IOException {
        digests.addAll(List.of(week(18, "zh"), week(20, "zh"), week(20, "en"), week(21, "zh")));
        archive = new Archive(
                Optional.of("index.html"),
                List.of(
                        new Archive.Entry(digests.get(0).header(), "18.html"),
                        new Archive.Entry(digests.get(1).header(), "20.html"),
                        new Archive.Entry(digests.get(2).header(), "en/20.html"),
                        new Archive.Entry(digests.get(3).header(), "21.html")));
    }

    private static ArchiveRenderer renderer(String... options) {
        return Renderers.of(new HtmlRendererProvider())
                .createForArchive("html", Pages.options(options))
                .orElseThrow();
    }

    private Document page(int index, String... options) throws IOException {
        StringBuilder page = new StringBuilder();
        renderer(options).create(archive.places().get(index)).render(DigestReader.of(digests.get(index)), page);
        return Jsoup.parse(page.toString());
    }

    @Test
    void aPageLeadsToTheWeeksBeforeAndAfter() throws IOException {
        Document page = page(1);

        assertThat(page.select("header .wd-weeks a").eachAttr("href"))
                .containsExactly("18.html", "index.html", "21.html");
        assertThat(page.select("header .wd-weeks a").eachText()).containsExactly("2025-W18", "全部周报", "2025-W21");
        assertThat(page.select("head link[rel=prev]").attr("href")).isEqualTo("18.html");
        assertThat(page.select("head link[rel=next]").attr("href")).isEqualTo("21.html");
    }

    @Test
    void atItsEndsThereIsOneNeighbour() throws IOException {
        assertThat(page(0).select("header .wd-weeks a").eachAttr("href")).containsExactly("index.html", "20.html");
        assertThat(page(3).select("header .wd-weeks a").eachAttr("href")).containsExactly("20.html", "index.html");
        assertThat(page(2).select("header .wd-weeks a").eachAttr("href")).containsExactly("index.html");
    }

    @Test
    void aTranslationThatIsThereIsLinkedWhereItStands() throws IOException {
        assertThat(page(1).select(".wd-languages a").eachAttr("href")).containsExactly("en/20.html");
        assertThat(page(1).select("head link[rel=alternate]").eachAttr("href")).containsExactly("en/20.html");
        assertThat(page(2).select(".wd-languages a").eachAttr("href")).containsExactly("20.html");
        assertThat(page(0).select(".wd-languages a").eachAttr("href"))
                .as("as the digest says")
                .containsExactly("README.md");
    }

    @Test
    void theBaseIsThatOfTheDigestsOwnLinks() throws IOException {
        Document page = page(1, "html.base=https://example.org/notes/");

        assertThat(page.select(".wd-intro a").eachAttr("href")).containsExactly("https://example.org/notes/note.md");
        assertThat(page.select("header .wd-weeks a, .wd-languages a").eachAttr("href"))
                .containsExactlyInAnyOrder("18.html", "index.html", "21.html", "en/20.html");
        assertThat(index("html.base=https://example.org/notes/").select("a").eachAttr("href"))
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
        StringBuilder page = new StringBuilder();
        renderer()
                .create(new Archive(Optional.empty(), archive.entries())
                        .places()
                        .get(1))
                .render(DigestReader.of(digests.get(1)), page);

        assertThat(Jsoup.parse(page.toString()).select("header .wd-weeks a").eachAttr("href"))
                .containsExactly("18.html", "21.html");
    }

    private static DigestHeader in(Digest digest, String language) {
        return digest.header().toBuilder()
                .week(Optional.empty())
                .language(language)
                .build();
    }

    @Test
    void aPlaceMadeByHandMayHaveNeighboursOfAnyKind() throws IOException {
        Archive.Place place = new Archive.Place(
                archive.entries().get(1),
                Optional.of(new Archive.Entry(in(digests.get(0), "zh"), "before.html")),
                Optional.empty(),
                List.of(
                        new Archive.Entry(in(digests.get(2), "\\u broken = x\nen"), "https://example.org/odd"),
                        new Archive.Entry(in(digests.get(2), "en"), "https://example.org/?a=\\n")),
                Optional.empty());
        StringBuilder target = new StringBuilder();

        renderer().create(place).render(DigestReader.of(digests.get(1)), target);

        Document page = Jsoup.parse(target.toString());
        assertThat(page.select("header .wd-weeks a").eachText()).containsExactly("上一周");
        assertThat(page.select(".wd-languages a").eachAttr("href")).containsExactly("https://example.org/?a=%5Cn");
    }

    private Document index(String... options) throws IOException {
        StringBuilder index = new StringBuilder();
        renderer(options).renderIndex(archive, index);
        return Jsoup.parse(index.toString());
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
        DigestHeader stub = DigestParser.create()
                .parseText(
                        "# Technical Reading Summary - Week 19, 2025\n\nEnglish | [简体中文](README.zh-CN.md)\n\nNo translation available yet.\n")
                .header();
        DigestHeader chinese = digests.get(0).header();
        StringBuilder target = new StringBuilder();

        renderer()
                .renderIndex(
                        new Archive(
                                Optional.empty(),
                                List.of(
                                        new Archive.Entry(stub, "a"),
                                        new Archive.Entry(stub, "b"),
                                        new Archive.Entry(chinese, "c"))),
                        target);

        assertThat(stub.stub()).isTrue();
        assertThat(Jsoup.parse(target.toString()).select("html").attr("lang")).isEqualTo("zh-CN");
    }

    @Test
    void anAddressThatThePolicyRefusesIsRefused() {
        Archive.Entry entry = new Archive.Entry(digests.get(0).header(), "javascript:alert(1)");
        Archive.Place place = new Archive.Place(
                archive.entries().get(1), Optional.of(entry), Optional.empty(), List.of(), Optional.empty());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> renderer().create(place))
                .withMessageContaining("html.previous");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pages.html(digests.get(0), "html.translations=en = javascript:x"))
                .withMessageContaining("html.translations");
    }
}
