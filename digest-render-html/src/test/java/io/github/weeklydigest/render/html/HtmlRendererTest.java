package io.github.weeklydigest.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.weeklydigest.archive.ArchiveInput;
import io.github.weeklydigest.archive.ArchiveListener;
import io.github.weeklydigest.archive.ArchiveResult;
import io.github.weeklydigest.archive.ArchiveRunner;
import io.github.weeklydigest.archive.MemoryFolder;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {
    private static final Digest DIGEST = new Digest(DigestHeader.of("A week", "a-week"), List.of());

    private static Document page(HtmlRenderer renderer) throws IOException {
        StringBuilder page = new StringBuilder();
        renderer.render(DigestReader.of(DIGEST), page);
        return Jsoup.parse(page.toString());
    }

    @Test
    void writesTheSamePageAsTheOptions() throws IOException {
        StringBuilder page = new StringBuilder();
        HtmlRenderer.create().render(DigestReader.of(DIGEST), page);

        assertThat(page).hasToString(Pages.html(DIGEST));
    }

    @Test
    void writesTheSameSiteAsTheOptions() {
        MemoryFolder site = site(HtmlRenderer.builder()
                .siteName("Weeks")
                .option(HtmlOptions.BASE, "https://example.org/{id}/")
                .buildSite());

        assertThat(site.paths()).contains("a-week.html", "index.html");
        assertThat(site.files())
                .containsExactlyInAnyOrderEntriesOf(site(new HtmlRendererProvider()
                                .createForArchive(RenderOptions.defaults()
                                        .with(HtmlOptions.SITE_NAME, "Weeks")
                                        .with(HtmlOptions.BASE, "https://example.org/{id}/"))
                                .orElseThrow())
                        .files());
    }

    private static MemoryFolder site(ArchiveRenderer renderer) {
        MemoryFolder site = new MemoryFolder();
        ArchiveResult result = ArchiveRunner.of(renderer)
                .withNames(header -> "a-week.html")
                .withIndex("index.html")
                .run(List.of(ArchiveInput.of("a week", DIGEST)), site, ArchiveListener.none());
        assertThat(result.isComplete()).isTrue();
        return site;
    }

    @Test
    void setsEveryOption() {
        URI address = URI.create("https://example.org/");
        HtmlRenderer renderer = HtmlRenderer.builder()
                .fragment(false)
                .style(HtmlOptions.Style.ADD)
                .css(".a{}")
                .title("Title")
                .linkTarget(HtmlOptions.LinkTarget.BLANK)
                .linkRel("noopener")
                .headingOffset(1)
                .images(HtmlOptions.Images.LINK)
                .formulas(HtmlOptions.Formulas.TEX)
                .language("en")
                .head("<!-- a -->")
                .header("<p>b</p>")
                .footer("<p>c</p>")
                .contentSecurityPolicy("none")
                .views(false)
                .runInHeadings(false)
                .unlinkedSources(HtmlOptions.UnlinkedSources.HIDE)
                .data(HtmlOptions.Data.ISSUE)
                .siteName("Site")
                .bufferSize(10)
                .base(address)
                .url(address)
                .image(address)
                .icon(address)
                .source(address)
                .licence(address)
                .index(address)
                .previous(address, "before")
                .next(address, "after")
                .labels(Map.of("note", "a\\b"))
                .translations(Map.of("zh", address))
                .htmlTags(Set.of("br"))
                .option(HtmlOptions.ASSETS, false)
                .option(HtmlOptions.FEEDS, "feed.atom = News")
                .option(HtmlOptions.SEARCH, true)
                .build();

        assertThat(renderer.options().keys()).containsExactlyInAnyOrderElementsOf(HtmlOptions.all());
        assertThat(renderer.toBuilder().build().options().keys())
                .isEqualTo(renderer.options().keys());
    }

    @Test
    void takesWordsWithAnyCharacter() throws IOException {
        Document page = page(
                HtmlRenderer.builder().labels(Map.of("generator", "a\\b = c")).build());

        assertThat(page.select("footer").text()).contains("a\\b = c");
    }

    @Test
    void namesAnOptionWithABadValue() {
        HtmlRenderer.Builder builder = HtmlRenderer.builder().url(URI.create("ftp://a.example/"));

        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("html.url");
    }
}
