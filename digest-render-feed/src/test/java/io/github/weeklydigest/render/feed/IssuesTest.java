package io.github.weeklydigest.render.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionItem;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.render.contract.SampleDigests;
import io.github.weeklydigest.render.spi.UrlPolicy;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestMapper;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.testdata.CaseShare;
import io.github.weeklydigest.testdata.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Feeds of issues in the form of each known weekly, and of random text. */
class IssuesTest {
    private static final int ROUNDS = CaseShare.count(150, 3);
    private static final Path ISSUES = Path.of("../digest-parser/src/test/resources/profiles");

    @Test
    void writesIssuesOfEveryProfile() throws Exception {
        check(issues(ISSUES));
    }

    @Test
    @EnabledIfSystemProperty(
            named = "digest.weeklies",
            matches = ".+",
            disabledReason = "no folder of issues of other weeklies is given")
    void writesRealIssues() throws Exception {
        check(CaseShare.ofEach(issues(Path.of(System.getProperty("digest.weeklies"))), 3));
    }

    @Test
    @EnabledIfSystemProperty(
            named = "digest.corpus",
            matches = ".+",
            disabledReason = "no folder of real weeks is given")
    void writesRealWeeks() throws Exception {
        List<Digest> weeks = new ArrayList<>();
        for (Path file : files(Path.of(System.getProperty("digest.corpus")), "README(?:\\.zh-CN)?\\.md")) {
            if (file.getParent().getFileName().toString().contains("W")) {
                weeks.add(DigestParser.builder().failNever().build().parse(file));
            }
        }
        assertThat(weeks).isNotEmpty();
        check(CaseShare.ofEach(weeks, 3));
    }

    private static List<Path> files(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }

    private static List<Digest> issues(Path folder) throws IOException {
        List<Digest> issues = new ArrayList<>();
        for (Path file : files(folder, ".*\\.(?:md|markdown|mdx)")) {
            String profile = folder.relativize(file).getName(0).toString();
            issues.add(DigestParser.builder()
                    .profiles(List.of(Profile.builtIn(profile).orElseThrow()))
                    .failNever()
                    .build()
                    .parse(file));
        }
        assertThat(issues).isNotEmpty();
        return issues;
    }

    /** Atom is valid; ROME reads each article's title and link; ids stay when another article changes. */
    private static void check(List<Digest> digests) throws Exception {
        for (Digest digest : digests) {
            String title = digest.header().title();
            String atom = Feeds.rendered("atom", digest);
            assertThat(Feeds.atomErrors(atom)).as(title).isEmpty();
            assertThat(Feeds.jsonErrors(Feeds.rendered("json-feed", digest)))
                    .as(title)
                    .isEmpty();
            SyndFeed entries = Feeds.read(atom);
            for (SyndFeed read : List.of(entries, Feeds.read(Feeds.rendered("rss", digest)))) {
                assertThat(read.getEntries().stream()
                                .map(entry -> line(entry.getTitle()))
                                .toList())
                        .as(title)
                        .isEqualTo(digest.articles().stream()
                                .map(article -> line(article.title()))
                                .toList());
                assertThat(read.getEntries().stream()
                                .map(entry -> Optional.ofNullable(entry.getLink()))
                                .toList())
                        .as(title)
                        .isEqualTo(
                                digest.articles().stream().map(IssuesTest::link).toList());
            }
            List<String> ids = ids(entries);
            assertThat(ids(edited(digest))).as(title).isEqualTo(ids);
            checkIdsOfOthers(digest, ids);
        }
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Optional<String> link(Article article) {
        return article.uri()
                .flatMap(UrlPolicy.links()::allow)
                .filter(uri -> uri.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*"));
    }

    /** The ids of all entries; those of articles whose text was changed are among them. */
    private static List<String> ids(Digest digest) throws Exception {
        return ids(Feeds.read(Feeds.rendered("atom", digest)));
    }

    private static List<String> ids(SyndFeed feed) {
        return feed.getEntries().stream().map(SyndEntry::getUri).toList();
    }

    /** Half of the articles change, the others keep their ids. */
    private static void checkIdsOfOthers(Digest digest, List<String> ids) throws Exception {
        for (int kept = 0; kept < 2; kept++) {
            List<String> all = ids(new Digest(redated(digest.header()), changed(digest.sections(), new int[] {kept})));
            List<String> expected = new ArrayList<>();
            for (int i = kept; i < ids.size(); i += 2) {
                expected.add(ids.get(i));
            }
            assertThat(all).doesNotHaveDuplicates();
            assertThat(all.stream().filter(expected::contains).toList())
                    .as(digest.header().title())
                    .isEqualTo(expected);
        }
    }

    /** Another title and day; the day is the id of an issue that has neither week nor number. */
    private static DigestHeader redated(DigestHeader header) {
        boolean hasOtherId = header.week().isPresent() || header.issueNumber().isPresent();
        return header.toBuilder()
                .heading(Heading.of(1, "Another title", "another-title"))
                .published(hasOtherId ? Optional.of(LocalDate.of(2031, 2, 3)) : header.published())
                .build();
    }

    /** Every second article has another title and text and is after a new one; so do sections have other titles. */
    private static <T extends SectionItem> List<T> changed(List<T> items, int[] count) {
        List<T> changed = new ArrayList<>();
        for (T item : items) {
            changed.addAll(changed(item, count));
        }
        return changed;
    }

    @SuppressWarnings("unchecked") // A section becomes a section, and an article articles.
    private static <T extends SectionItem> List<T> changed(T item, int[] count) {
        if (item instanceof Section section) {
            SectionHeader header = new SectionHeader(
                    section.kind(), section.header().category(), Optional.of(Heading.of(2, "Renamed", "renamed")));
            return List.of((T) new Section(header, changed(section.items(), count)));
        }
        if (!(item instanceof Article article) || count[0]++ % 2 == 0) {
            return List.of(item);
        }
        String number = String.valueOf(count[0]);
        Article added = new Article(
                Optional.of(Heading.of(4, "New " + number, "new")),
                List.of(LinkSource.of("New", "https://new.example/" + number)));
        Article edited = article.toBuilder()
                .heading(Heading.of(4, "Edited " + number, "edited"))
                .parts(Stream.concat(article.parts().stream(), Stream.of(Paragraph.of("one more paragraph")))
                        .toList())
                .build();
        return List.of((T) added, (T) edited);
    }

    /** Another text in each article that has a source, and another introduction. */
    private static Digest edited(Digest digest) throws IOException {
        DigestMapper editing = new DigestMapper() {
            @Override
            protected Item article(Article article) {
                if (article.uri().isEmpty()) {
                    return article;
                }
                List<ArticlePart> parts = new ArrayList<>(article.parts());
                parts.add(Paragraph.of("one more paragraph"));
                return article.toBuilder().parts(parts).build();
            }
        };
        return DigestEvents.collect(editing.apply(DigestReader.of(digest)));
    }

    /** Control characters, surrogates without a partner, noncharacters: XML 1.0 allows none of them. */
    @Test
    void isLegalXmlForAnyText() throws Exception {
        long seed = Seeds.first();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int rest = random.nextInt(30); rest > 0; rest--) {
                text.append((char) (random.nextInt(3) == 0 ? random.nextInt(0x30) : 0xD000 + random.nextInt(0x3000)));
            }
            Digest digest = SampleDigests.withText(text.toString(), "https://example.org/" + text);
            for (String format : List.of("atom", "rss")) {
                String feed = Feeds.rendered(format, digest);
                assertThat(feed.codePoints().filter(c -> !isLegal(c)).boxed().toList())
                        .as("-Dtests.seed=%d, %s", seed, format)
                        .isEmpty();
                assertThat(Feeds.read(feed).getEntries())
                        .as("-Dtests.seed=%d, %s", seed, format)
                        .hasSameSizeAs(digest.articles());
            }
        }
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
