package io.github.weeklydigest.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The elements of the sample page, whose digest contains every kind of content. */
class PageMarkupTest {
    private static Document page = new Document("");

    @BeforeAll
    static void write() throws IOException {
        Digest sample = DigestParser.create().parse(Path.of("..", "samples", "2026W10", "README.zh-CN.md"));
        page = Jsoup.parse(Pages.html(sample, "html.previous=9.html"));
    }

    @Test
    void thePageIsMadeOfWhatHtmlHasForItsParts() {
        assertThat(page.select("body > .wd-skip[href=#wd-content], main > #wd-content[tabindex=-1]"))
                .hasSize(2);
        assertThat(page.select("header h1, main > nav.wd-nav, main section > article, footer > nav"))
                .hasSizeGreaterThan(4);
        assertThat(page.select("footer time[datetime=2026-W10]")).hasSize(1);
        assertThat(page.select("head > style")).hasSize(2);
        assertThat(page.select("script:not([type=application/ld+json]), [style], link[rel=stylesheet]"))
                .isEmpty();
    }

    @Test
    void categoriesAreFoldedInContentsThatAreFoldedThemselves() {
        assertThat(page.select("nav.wd-nav > details.wd-toc:not([open]) > summary"))
                .hasSize(1);
        assertThat(page.select(".wd-toc li > details:not([open]) > summary[aria-label]"))
                .isNotEmpty()
                .allMatch(summary -> summary.nextElementSibling().is("ul"));
    }

    @Test
    void writesTheBylineIntoTheFooter() {
        assertThat(page.select("footer .wd-facts > li.wd-byline").text()).startsWith("by ");
        assertThat(page.select("head > meta[name=author]")).isNotEmpty();
    }

    @Test
    void aConversationIsAThread() {
        assertThat(page.select("article.wd-thread .wd-post > blockquote[cite^=https]"))
                .isNotEmpty();
        assertThat(page.select(".wd-post > .wd-author time[datetime]")).isNotEmpty();
        assertThat(page.select(".wd-post > .wd-replies > .wd-post")).isNotEmpty();
    }

    @Test
    void theNoteStandsApartFromTheSummary() {
        assertThat(page.select("article > aside.wd-note[role=note] > p.wd-label"))
                .isNotEmpty();
        assertThat(page.select("aside.wd-note .wd-sources, .wd-sources aside")).isEmpty();
    }

    @Test
    void whatIsWideIsMovedInItsPlace() {
        assertThat(page.select("table"))
                .isNotEmpty()
                .allMatch(table -> table.parent().is("div.wd-table[tabindex=0][role=group][aria-label]"));
        assertThat(page.select("pre")).isNotEmpty().allMatch(code -> code.is("[tabindex=0]:has(> code)"));
    }

    @Test
    void podcastsAndVideosAreRecognized() {
        assertThat(page.select(".wd-media .wd-shows .wd-show > .wd-show-name")).isNotEmpty();
        assertThat(page.select(".wd-media .wd-episode")).isNotEmpty();
        assertThat(page.select(".wd-sources .wd-badge.wd-podcast, .wd-sources .wd-badge.wd-video"))
                .isNotEmpty();
    }

    @Test
    void anImageStandsInAFigureAndComesWhenItIsSeen() {
        assertThat(page.select("figure > img")).isNotEmpty();
        assertThat(page.select("img")).allMatch(image -> image.is("[alt][loading=lazy][referrerpolicy=no-referrer]"));
    }

    @Test
    void textInAnotherLanguageSaysSo() {
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.select(".wd-content [lang=en]")).isNotEmpty();
    }

    @Test
    void theStyleFollowsTheReader() {
        assertThat(page.select("style").html())
                .contains("prefers-color-scheme:dark", "prefers-reduced-motion", "prefers-contrast:more")
                .contains("@media print", ":focus-visible", "text-autospace:normal", "line-break:strict")
                .contains("position:sticky")
                .doesNotContain("url(", "@import");
    }
}
