package io.github.weeklydigest.render.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.contract.SampleDigests;
import io.github.weeklydigest.testdata.Attacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of digests that have an attack in every text. */
class FeedAttacksTest {
    private static final Path FOLDER = Path.of("target", "browser", "feeds");

    /** The validators take seconds for a feed of all attacks; the browser sees them all. */
    private static final int SOME = 7;

    /** How many digests a feed holds that a browser opens. */
    private static final int PER_FILE = 60;

    /** The formats, with the names of their files. */
    private static final Map<String, String> FILES =
            Map.of("atom", "atom-%03d.xml", "rss", "rss-%03d.xml", "json-feed", "json-feed-%03d.json");

    /** Every so many attacks twice: in every text of the model, and in Markdown. */
    private static List<Digest> digests(int step) throws IOException {
        DigestParser parser = DigestParser.create();
        List<Digest> digests = new ArrayList<>();
        List<String> attacks = Attacks.all();
        for (int i = 0; i < attacks.size(); i += step) {
            digests.add(SampleDigests.withText(attacks.get(i), attacks.get(i)));
            digests.add(parser.parseText(Attacks.inMarkdown(attacks.get(i))));
        }
        return digests;
    }

    private static String feed(String format, List<Digest> digests, String content) throws IOException {
        return Feeds.archived(
                format,
                digests,
                "content=" + content,
                "url=https://example.org/weekly/",
                "digests=100000",
                "entries=100000");
    }

    /** A feed that an attack leaves would have more or fewer entries. */
    @ParameterizedTest
    @ValueSource(strings = {"full", "summary"})
    void hasAllEntriesWhateverTheyHold(String content) throws Exception {
        List<Digest> digests = digests(SOME);
        int articles =
                digests.stream().mapToInt(digest -> digest.articles().size()).sum();

        assertThat(articles).isGreaterThan(digests.size() * 9 / 10);
        for (String format : List.of("atom", "rss")) {
            assertThat(Feeds.read(feed(format, digests, content)).getEntries())
                    .as(format)
                    .hasSize(articles);
        }
        assertThat(Feeds.atomErrors(feed("atom", digests, content))).isEmpty();
        assertThat(Feeds.jsonErrors(feed("json-feed", digests, content))).isEmpty();
    }

    /** Writes the feeds whose entries are then shown in a browser: {@code ./mvnw -Pbrowser test}. */
    @Test
    @Tag("browser")
    void writesTheFeeds() throws IOException {
        List<Digest> digests = digests(1);
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            for (int start = 0; start < digests.size(); start += PER_FILE) {
                List<Digest> some = digests.subList(start, Math.min(digests.size(), start + PER_FILE));
                Files.writeString(FOLDER.resolve(file.getValue().formatted(start)), feed(file.getKey(), some, "full"));
            }
        }
    }
}
