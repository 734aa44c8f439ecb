package io.github.weeklydigest.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ContentsEntry;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Resolution;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionItem;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageWriterTest {
    private static final String WEEK = """
            # 2025 年第 20 周技术阅读汇总

            [English](README.md) | 简体中文

            by @somebody (Some Body) and LLMs

            以下为 2025 年 第 20 周（5 月 12 日至 5 月 18 日）期间我所阅读或者输入的内容。为简洁起见，仅列出标题。

            ## 目录

            - [2025 年第 20 周技术阅读汇总](#2025-年第-20-周技术阅读汇总)
              - [目录](#目录)
              - [有趣的事与物](#有趣的事与物)
                - [软件与开发](#软件与开发)
                  - [一个工具：说明](#一个工具说明)
                  - [一个工具：说明](#一个工具说明-1)
                - [播客与视频](#播客与视频)
              - [推荐](#推荐)
              - [摘录](#摘录)
              - [学术研究](#学术研究)
                - [机器人](#机器人)
                  - [一篇论文](#一篇论文)

            ## 有趣的事与物

            ### 软件与开发

            #### 一个工具：说明

            [A tool](https://www.example.com/tool?a=1&b=2)

            > [!WARNING]
            > 小心。

            正文里有 [链接](../other.md)、<b>标签</b> 和 H<sub>2</sub>O。

            #### 一个工具：说明

            [Another tool](https://github.com/a/b)

            第二段。

            ### 播客与视频

            播客

            - 某节目：[[第一期]]

            ## 推荐

            - [一个工具：说明](#一个工具说明)

            ## 摘录

            Some One @someone [2025-05-12](https://x.com/someone/status/1)

            > 引文。

            ## 学术研究

            ### 机器人

            #### 一篇论文

            [[2505.04594v3 A Paper about Robots]]

            公式 $x_1$。
            """;

    private static Document page(String... options) {
        return Pages.parsed(week(), options);
    }

    private static Digest week() {
        try {
            return DigestParser.create().parseText(WEEK);
        } catch (DigestParseException problem) {
            throw new AssertionError(problem);
        }
    }

    @Test
    void eachHeadingHasGitHubsAnchor() {
        assertThat(page().select("a.wd-permalink").eachAttr("name"))
                .containsExactlyInAnyOrder(
                        "2025-年第-20-周技术阅读汇总",
                        "目录",
                        "有趣的事与物",
                        "软件与开发",
                        "一个工具说明",
                        "一个工具说明-1",
                        "播客与视频",
                        "推荐",
                        "摘录",
                        "学术研究",
                        "机器人",
                        "一篇论文");
    }

    @Test
    void theNavigationLeadsToEachHeadingInTheOrderOfThePage() {
        Document page = page();

        assertThat(page.select(".wd-toc a").eachAttr("href"))
                .isEqualTo(page.select(".wd-top .wd-permalink, .wd-content .wd-permalink")
                        .eachAttr("href"))
                .hasSize(10)
                .startsWith("#推荐");
        assertThat(page.select(".wd-toc details > summary").eachText()).containsExactly("2", "1");
    }

    @Test
    void recommendationsStandOnTop() {
        Document page = page();
        Document streamed = page("html.buffer=0");

        assertThat(page.select(".wd-main > .wd-top:first-child > section").eachAttr("class"))
                .containsExactly("wd-section wd-kind-recommendations");
        assertThat(page.select(".wd-content .wd-kind-recommendations")).isEmpty();
        assertThat(streamed.select(".wd-top")).isEmpty();
        assertThat(streamed.select(".wd-content > section").get(0).classNames())
                .doesNotContain("wd-kind-recommendations");
        assertThat(streamed.select(".wd-content > .wd-kind-recommendations")).hasSize(1);
    }

    @Test
    void theHeaderSaysWhatWhenAndHowMuch() {
        Document page = page();

        assertThat(page.select(".wd-header .wd-facts li").eachText())
                .containsExactly("2025 年 5 月 12 日至 18 日", "2 篇文章", "1 篇论文", "1 条推文", "1 期节目");
        assertThat(page.select(".wd-footer .wd-facts li").eachText())
                .startsWith("by @somebody (Some Body) and LLMs", "2025-W20");
        assertThat(page.select(".wd-languages a[hreflang=en]").attr("href")).isEqualTo("README.md");
        assertThat(page.select("html").attr("lang")).startsWith("zh");
    }

    @Test
    void anArticleShowsItsSourceWithHostAndItsNoteApart() {
        Document page = page();

        assertThat(page.select(".wd-article .wd-host").eachText()).contains("example.com", "github.com");
        assertThat(page.select("aside.wd-note-warning").text()).isEqualTo("注意 小心。");
        assertThat(page.select(".wd-arxiv").attr("href")).isEqualTo("https://arxiv.org/abs/2505.04594v3");
        assertThat(page.select(".wd-sources cite").text()).isEqualTo("A Paper about Robots");
    }

    @Test
    void rawHtmlIsTextUnlessItsTagIsAllowed() {
        Document page = page();
        Document without = page("html.html-tags=br");

        assertThat(page.select("b")).isEqualTo(page.select(".wd-views b"));
        assertThat(page.text()).contains("<b>标签</b>");
        assertThat(page.select("sub").text()).isEqualTo("2");
        assertThat(without.select("sub")).isEmpty();
        assertThat(without.text()).contains("H<sub>2</sub>O");
        assertThat(page("html.html-tags=sub").select("sub").text()).isEqualTo("2");
    }

    @Test
    void relativeLinksStartFromTheBase() {
        assertThat(page("html.base=https://example.org/weekly/2025W20/")
                        .select(".wd-prose a, .wd-article p a")
                        .eachAttr("href"))
                .contains("https://example.org/weekly/other.md");
    }

    @Test
    void linksToOtherSitesCarryRelAndTarget() {
        var link = page("html.link-target=blank", "html.link-rel=noopener").select("a[href*=github.com]");

        assertThat(link.attr("rel")).isEqualTo("noopener");
        assertThat(link.attr("target")).isEqualTo("_blank");
        assertThat(page().select(".wd-content a[href^=#]").hasAttr("rel")).isFalse();
    }

    @Test
    void theLevelOfHeadingsIsRaised() {
        assertThat(page("html.heading-offset=2").select("h1, h2")).isEmpty();
        assertThat(page("html.heading-offset=5").select("h6")).hasSize(12);
    }

    @Test
    void theFragmentIsOnlyTheBody() {
        String fragment = Pages.html(week(), "html.fragment=true", "html.header=<p>site</p>");

        assertThat(fragment)
                .startsWith("<div class=\"wd\" lang=\"zh")
                .doesNotContain("<html", "<style", "<script", "site");
    }

    @Test
    void hooksAreWrittenAsTheyAre() {
        Document page =
                page("html.head=<meta name=\"a\">", "html.header=<nav id=\"top\"></nav>", "html.footer=<p id=\"end\">");

        assertThat(page.select("head > meta[name=a], body > #top, body > #end")).hasSize(3);
    }

    @Test
    void styleIsAddedReplacedOrLeftOut() {
        List<String> added = page("html.css=.own{}").select("style").stream()
                .map(Element::data)
                .toList();

        assertThat(added).hasSize(2);
        assertThat(added.get(0)).contains("--paper").endsWith(".own{}");
        assertThat(added.get(1)).startsWith("@page").contains("2025 年第 20 周技术阅读汇总");
        assertThat(page("html.css=.own{}", "html.style=replace").select("style").html())
                .isEqualTo(".own{}");
        assertThat(page("html.css=.own{}", "html.style=none").select("style")).isEmpty();
    }

    @Test
    void neighboursAreLinked() {
        Document page = page(
                "html.previous=2025-W19.html", "html.next=2025-W21.html", "html.next-title=2025-W21", "html.index=./");

        assertThat(page.select("head > link[rel=prev]").attr("href")).isEqualTo("2025-W19.html");
        assertThat(page.select("footer a").eachText()).containsExactly("上一周", "全部周报", "2025-W21");
    }

    @Test
    void wordsAreThoseOfTheLanguageOrOnesOwn() {
        assertThat(page("html.language=en").select(".wd-skip").text()).isEqualTo("Skip to content");
        assertThat(page("html.labels=skip = 跳过").select(".wd-skip").text()).isEqualTo("跳过");
    }

    @Test
    void metadataDescribesThePage() {
        Document page = page("html.url=https://example.org/2025-W20.html", "html.title=My week");

        assertThat(page.title()).isEqualTo("My week");
        assertThat(page.select("meta[name=description]").attr("content"))
                .startsWith("2 篇文章、1 篇论文、1 条推文、1 期节目。以下为 2025 年");
        assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo("https://example.org/2025-W20.html");
        assertThat(page.select("link[rel=alternate]").attr("hreflang")).isEqualTo("en");
        assertThat(page.select("script").html())
                .contains("\"@type\":\"PublicationIssue\"", "\"numberOfItems\":")
                .contains("\"@type\":\"ScholarlyArticle\",\"name\":\"2505.04594v3 A Paper about Robots\"");
    }

    @Test
    void beyondTheBufferTheNavigationComesFromTheContents() {
        Document page = page("html.buffer=2000");

        assertThat(page.select(".wd-nav + .wd-content")).hasSize(1);
        assertThat(page.select(".wd-toc a").eachAttr("href"))
                .containsExactlyInAnyOrderElementsOf(page.select(".wd-top .wd-permalink, .wd-content .wd-permalink")
                        .eachAttr("href"));
        assertThat(page.select("script")).hasSizeGreaterThan(1);
    }

    @Test
    void recommendationsThatOutgrowTheBufferStayInOneSection() {
        Section first = new Section(
                new SectionHeader(SectionKind.COLLECTION, Optional.empty(), Optional.of(Heading.of(2, "One", "one"))),
                articles(2));
        Section recommended = new Section(
                new SectionHeader(
                        SectionKind.RECOMMENDATIONS, Optional.empty(), Optional.of(Heading.of(2, "Two", "two"))),
                articles(60));
        Document page = Pages.parsed(
                new Digest(DigestHeader.of("Title", "title"), List.of(first, recommended)), "html.buffer=2000");

        assertThat(page.select(".wd-top")).isEmpty();
        assertThat(page.select(".wd-content > section").eachAttr("class"))
                .containsExactly("wd-section wd-kind-collection", "wd-section wd-kind-recommendations");
        assertThat(page.select(".wd-kind-recommendations > article")).hasSize(60);
        assertThat(page.select(".wd-content + .wd-nav")).hasSize(1);
        assertThat(page.select(".wd-toc a").eachAttr("href"))
                .isEqualTo(page.select(".wd-content .wd-permalink").eachAttr("href"));
    }

    @Test
    void withoutContentsItStandsBehindTheText() {
        Digest digest = new Digest(DigestHeader.of("Title", "title"), List.of(topics(articles(300))));
        Document page = Pages.parsed(digest, "html.buffer=2000");

        assertThat(page.select(".wd-content + .wd-nav")).hasSize(1);
        assertThat(page.select(".wd-toc a")).hasSize(301);
    }

    @Test
    void beyondTheBufferEachItemIsWrittenBeforeTheNextIsRead() throws IOException {
        Digest digest = new Digest(DigestHeader.of("Title", "title"), List.of(topics(articles(5))));
        StringBuilder target = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        DigestReader events = DigestReader.of(digest);
        DigestReader watched = new DigestReader() {
            @Override
            public @Nullable DigestEvent next() throws IOException {
                ends.add(Pattern.compile("</article>").split(target, -1).length - 1);
                return events.next();
            }

            @Override
            public void close() {}
        };
        new HtmlRendererProvider().create(Pages.options("html.buffer=0")).render(watched, target);

        assertThat(ends).containsExactly(0, 0, 0, 1, 2, 3, 4, 5, 5, 5);
    }

    private static Section topics(List<SectionItem> items) {
        return new Section(
                new SectionHeader(SectionKind.TOPICS, Optional.empty(), Optional.of(Heading.of(2, "Topics", "topics"))),
                items);
    }

    private static List<SectionItem> articles(int count) {
        return IntStream.range(0, count)
                .<SectionItem>mapToObj(
                        i -> new Article(Optional.of(Heading.of(3, "Article " + i, "article-" + i)), List.of()))
                .toList();
    }

    @Test
    void aTableOfContentsElsewhereIsAList() {
        TableOfContents table = new TableOfContents(
                List.of(new ContentsEntry(1, List.of(new Text("A")), Optional.of("a"), Resolution.RESOLVED)));
        Document page = Pages.parsed(new Digest(DigestHeader.of("T", "t"), List.of(topics(List.of(table, table)))));

        assertThat(page.select(".wd-contents a").eachAttr("href")).containsExactly("#a");
    }

    @Test
    void aStreamOutOfOrderIsRefused() {
        DigestReader empty = new DigestReader() {
            @Override
            public io.github.weeklydigest.stream.DigestEvent next() {
                return new io.github.weeklydigest.stream.SectionEnd();
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> new HtmlRendererProvider()
                        .create(RenderOptions.defaults())
                        .render(empty, new StringBuilder()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the digest reader is not at its beginning");
    }

    @Test
    void aLongFormulaCanBeMovedInItsLine() throws IOException {
        String source = "# 2025 年第 20 周技术阅读汇总\n\n## 引言\n\n短 $x^2$ 中 $\\alpha_1 + \\alpha_2 + \\alpha_3 = \\beta$ "
                + "长 $\\alpha_1 + \\alpha_2 + \\alpha_3 + \\alpha_4 + \\alpha_5 = \\beta$ 完\n";

        Document page = Pages.parsed(DigestParser.create().parseText(source));

        assertThat(page.select("p > math")).hasSize(2);
        assertThat(page.select("p > .wd-long[tabindex=0] > math annotation").eachText())
                .containsExactly("\\alpha_1 + \\alpha_2 + \\alpha_3 + \\alpha_4 + \\alpha_5 = \\beta");
        assertThat(page.select("p [tabindex]")).hasSize(1);
    }

    @Test
    void theIndexListsTheNewestFirst() throws IOException {
        DigestHeader header = week().header();
        HtmlIndex.Entry newest = new HtmlIndex.Entry(header, "2025-W20.html");
        HtmlIndex.Entry oldest = new HtmlIndex.Entry(
                DigestHeader.builder()
                        .heading(Heading.of(1, "Older", "older"))
                        .week(new IsoWeek(2024, 1))
                        .language("en")
                        .build(),
                "javascript:x");
        StringBuilder index = new StringBuilder();

        HtmlIndex.of(Pages.options("html.language=zh")).write(List.of(oldest, newest), index);

        Document page = Jsoup.parse(index.toString());
        assertThat(page.select(".wd-title").eachText()).containsExactly("2025 年第 20 周技术阅读汇总", "Older");
        assertThat(page.select(".wd-index a").eachAttr("href")).containsExactly("2025-W20.html");
        assertThat(page.select("a[href^=#]").eachAttr("href")).containsExactly("#wd-year-2025", "#wd-year-2024");
        assertThat(page.select("h2").eachText()).containsExactly("2025 年", "2024 年");
    }

    @Test
    void theIndexListsIssuesWithoutWeekByNumberAndDay() throws IOException {
        DigestHeader issue = DigestHeader.builder()
                .issueNumber(306)
                .published(LocalDate.of(2025, 12, 17))
                .language("en")
                .build();
        DigestHeader translation = issue.toBuilder()
                .heading(Heading.of(1, "第 306 期", "306"))
                .language("zh-CN")
                .build();
        StringBuilder index = new StringBuilder();

        HtmlIndex.of(RenderOptions.defaults())
                .write(
                        List.of(
                                new HtmlIndex.Entry(issue, "306.html"),
                                new HtmlIndex.Entry(translation, "306.zh.html")),
                        index);

        Document page = Jsoup.parse(index.toString());
        assertThat(page.select(".wd-index > li")).hasSize(1);
        assertThat(page.select(".wd-title").eachText()).containsExactly("Issue 306");
        assertThat(page.select("time").eachAttr("datetime")).containsExactly("2025-12-17");
        assertThat(page.select("a[hreflang=zh-CN]").eachAttr("href")).containsExactly("306.zh.html");
    }

    @Test
    void showsAnEntryThatHasOnlyAnAddressByHostAndPath() throws IOException {
        String address = "https://www.example.org/a/very/long/" + "path/".repeat(30) + "?utm_source=weekly#top";
        Document page = Pages.parsed(DigestParser.create()
                .parseText("# Technical Reading Summary - Week 20, 2025\n\n## Topics\n\n### Topic\n\n#### <" + address
                        + ">\n\ntext\n\n#### Named\n\n[" + address + "](" + address + ")\n\ntext\n"));

        for (Element link : page.select("h4 a, .wd-sources a.wd-title")) {
            assertThat(link.text()).startsWith("example.org/a/very/long/path/").endsWith("…");
            assertThat(link.attr("href")).isEqualTo(address);
        }
        assertThat(page.select("h4 a")).hasSize(1);
        assertThat(page.select(".wd-sources a.wd-title")).hasSize(1);
    }
}
