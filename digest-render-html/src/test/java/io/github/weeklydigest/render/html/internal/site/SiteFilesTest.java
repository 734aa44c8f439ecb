package io.github.weeklydigest.render.html.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.archive.MemoryFolder;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.contract.SampleDigests;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class SiteFilesTest {
    private static final String SITE = "https://example.org/w/";

    private final MemoryFolder folder = new MemoryFolder();

    private List<String> addresses(String path, String selector) {
        String xml = new String(folder.files().get(path), StandardCharsets.UTF_8);
        return Jsoup.parse(xml, Parser.xmlParser()).select(selector).eachText();
    }

    @Test
    void splitsASiteMapThatWouldListTooManyPages() throws IOException {
        Archive archive = Archive.of(
                Optional.empty(),
                IntStream.range(0, 50_001)
                        .mapToObj(i -> Archive.Document.of(SampleDigests.empty(), i + ".html"))
                        .toList());
        new SiteFiles(folder, "index.html", archive.entries(), Map.of())
                .writeSiteMap(URI.create(SITE), List.of("index.html"));

        assertThat(addresses("sitemap.xml", "sitemapindex > sitemap > loc"))
                .containsExactly(SITE + "sitemap-1.xml", SITE + "sitemap-2.xml");
        assertThat(addresses("sitemap-1.xml", "urlset > url > loc"))
                .hasSize(50_000)
                .startsWith(SITE + "index.html");
        assertThat(addresses("sitemap-2.xml", "urlset > url > loc"))
                .containsExactly(SITE + "49999.html", SITE + "50000.html");
    }
}
