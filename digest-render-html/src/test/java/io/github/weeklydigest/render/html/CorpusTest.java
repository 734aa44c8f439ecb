package io.github.weeklydigest.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.ContentsEntry;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Resolution;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.parser.DigestParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real weeks, where {@code -Ddigest.corpus=} names their folder. */
@EnabledIfSystemProperty(named = "digest.corpus", matches = ".+", disabledReason = "no folder of real weeks is given")
class CorpusTest {
    private final DigestParser parser = DigestParser.create();

    static List<Path> weeks() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("digest.corpus")))) {
            List<Path> weeks = files.filter(
                            file -> file.getFileName().toString().equals("README.zh-CN.md"))
                    .sorted()
                    .toList();
            assertThat(weeks).isNotEmpty();
            return weeks;
        }
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void eachLinkOfTheContentsLeadsSomewhere(Path week) throws IOException {
        Digest digest = parser.parse(week);
        Document page = Jsoup.parse(Pages.html(digest));
        Set<String> names =
                new TreeSet<>(page.select("a.wd-permalink, .wd-anchor > a").eachAttr("name"));

        List<String> anchors = digest.items().stream()
                .filter(TableOfContents.class::isInstance)
                .flatMap(table -> ((TableOfContents) table).entries().stream())
                .filter(entry -> entry.resolution() != Resolution.DANGLING)
                .map(ContentsEntry::anchor)
                .flatMap(anchor -> anchor.stream())
                .toList();
        assertThat(anchors).isNotEmpty().isSubsetOf(names);
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void fitsIntoTheBuffer(Path week) throws IOException {
        Document page = Jsoup.parse(Pages.html(parser.parse(week)));

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select(".wd-nav + .wd-content")).hasSize(1);
        assertThat(page.select(".wd-toc a").eachAttr("href"))
                .isEqualTo(page.select(".wd-top .wd-permalink, .wd-content .wd-permalink")
                        .eachAttr("href"));
    }
}
