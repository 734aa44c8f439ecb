package io.github.weeklydigest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Attribution;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.MediaGroup;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.Show;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.model.WikiSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkResolverTest {
    private static final LinkResolver NOTES = link -> link.page().equals("my note")
            ? Optional.of(new ResolvedLink("notes/my-note.html", Optional.of("My note")))
            : Optional.empty();

    private static Item resolved(Item item) throws IOException {
        SectionHeader header = new SectionHeader(SectionKind.OTHER, Optional.empty(), Optional.empty());
        Digest digest = new Digest(DigestHeader.of("x", "x"), List.of(new Section(header, List.of(item))));
        DigestTransform transform = DigestTransforms.resolveLinks(NOTES.or(LinkResolver.arxiv()));
        return DigestEvents.collect(transform.apply(DigestReader.of(digest)))
                .items()
                .get(0);
    }

    private static WikiLink wiki(String target) {
        return WikiLink.of(target);
    }

    @Test
    void putsLinksInThePlaceOfWikilinksInALine() throws IOException {
        Article article = new Article(
                Optional.of(new Heading(4, List.of(wiki("my note")), "a")),
                List.of(new Paragraph(List.of(
                        wiki("my note"),
                        wiki("2505.04594v3 A paper"),
                        new WikiLink("2505.04594 A paper", Optional.empty(), Optional.of("the paper")),
                        wiki("unknown")))));
        assertThat(resolved(article))
                .isEqualTo(new Article(
                        Optional.of(new Heading(4, List.of(Link.of("My note", "notes/my-note.html")), "a")),
                        List.of(new Paragraph(List.of(
                                Link.of("My note", "notes/my-note.html"),
                                Link.of("2505.04594v3 A paper", "https://arxiv.org/abs/2505.04594v3"),
                                Link.of("the paper", "https://arxiv.org/abs/2505.04594"),
                                wiki("unknown"))))));
    }

    @Test
    void leavesWikilinksInTheTextOfALink() throws IOException {
        Article article = new Article(
                Optional.empty(),
                List.of(new Paragraph(
                        List.of(new Link(List.of(wiki("my note")), "https://example.org/", Optional.empty())))));
        assertThat(resolved(article)).isEqualTo(article);
    }

    @Test
    void putsLinksInThePlaceOfWikiSources() throws IOException {
        Optional<Attribution> by = Optional.of(new Attribution("by someone"));
        Article article = new Article(
                Optional.empty(),
                List.of(
                        new WikiSource("2505.04594v3 A paper", Optional.empty(), by),
                        new WikiSource("unknown", Optional.of("heading"), Optional.empty())));
        assertThat(resolved(article))
                .isEqualTo(new Article(
                        Optional.empty(),
                        List.of(
                                new LinkSource(
                                        List.of(new Text("2505.04594v3 A paper")),
                                        "https://arxiv.org/abs/2505.04594v3",
                                        Optional.empty(),
                                        by),
                                new WikiSource("unknown", Optional.of("heading"), Optional.empty()))));
    }

    @Test
    void resolvesRecommendationsAndEpisodes() throws IOException {
        List<Inline> label = List.of(new Text("read this"));
        Optional<String> none = Optional.empty();
        Recommendations recommendations = new Recommendations(
                List.of(),
                List.of(
                        new Recommendation(label, none, none, Optional.of("my note"), none),
                        new Recommendation(label, none, none, Optional.of("unknown"), none),
                        new Recommendation(
                                label, none, Optional.of("https://example.org/"), Optional.of("my note"), none)));
        assertThat(resolved(recommendations))
                .isEqualTo(new Recommendations(
                        List.of(),
                        List.of(
                                new Recommendation(label, none, Optional.of("notes/my-note.html"), none, none),
                                recommendations.links().get(1),
                                recommendations.links().get(2))));
        Episode noted = new Episode("an episode", none, Optional.of("my note"), List.of());
        Episode unknown = new Episode("an episode", none, Optional.of("unknown"), List.of());
        assertThat(resolved(listing(noted, unknown)))
                .isEqualTo(
                        listing(new Episode("My note", Optional.of("notes/my-note.html"), none, List.of()), unknown));
    }

    private static MediaListing listing(Episode... episodes) {
        return new MediaListing(
                List.of(new MediaGroup(Optional.empty(), List.of(new Show(Optional.empty(), List.of(episodes))))));
    }

    @ParameterizedTest
    @CsvSource({
        "2025W20, https://example.org/2025/20.html",
        "2025W20#生成式 AI, https://example.org/2025/20.html#生成式-ai",
        "202505171230_2026W01_A title#A b! C, https://example.org/2026/01.html#a-b-c",
    })
    void leadsToOtherWeeks(String target, String expected) {
        LinkResolver weeks = LinkResolver.weeks("https://example.org/{year}/{week}.html#{anchor}");
        assertThat(weeks.resolve(wiki(target))).hasValue(ResolvedLink.to(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025W60", "a page", "2025"})
    void knowsNoOtherPages(String target) {
        assertThat(LinkResolver.weeks("{year}-{week}").resolve(wiki(target))).isEmpty();
    }

    @Test
    void refusesAnUnknownPlaceInAPattern() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkResolver.weeks("https://example.org/{yaer}"))
                .withMessageContaining("{yaer}")
                .withMessageContaining("{year}");
    }
}
