package io.github.weeklydigest.render.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedRendererTest {
    private static FeedRenderer renderer(FeedFormat format) {
        return FeedRenderer.builder(format)
                .url(URI.create("https://example.org/weekly/"))
                .authority("reader.example")
                .page("pages/{id}.html")
                .title("All weeks")
                .content(FeedContent.SUMMARY)
                .digests(2)
                .entries(3)
                .build();
    }

    private static String[] options() {
        return new String[] {
            "url=https://example.org/weekly/",
            "authority=reader.example",
            "page=pages/{id}.html",
            "title=All weeks",
            "content=summary",
            "digests=2",
            "entries=3"
        };
    }

    @ParameterizedTest
    @EnumSource
    void theBuilderSetsEveryOption(FeedFormat format) throws IOException {
        FeedRenderer renderer = renderer(format);
        Digest digest = Feeds.week(10);
        List<Digest> digests = List.of(Feeds.week(8), digest, Feeds.week(9));

        assertThat(renderer.options().keys())
                .containsExactlyInAnyOrderElementsOf(
                        Renderers.load().info(format.rendererName()).options());
        assertThat(rendered(renderer, digest)).isEqualTo(Feeds.rendered(format.rendererName(), digest, options()));
        assertThat(Feeds.archived(renderer, digests))
                .isEqualTo(Feeds.archived(format.rendererName(), digests, options()))
                .isNotEqualTo(Feeds.archived(FeedRenderer.create(format), digests));
    }

    @ParameterizedTest
    @EnumSource
    void theDefaultsAreThoseOfTheOptions(FeedFormat format) throws IOException {
        FeedRenderer renderer = FeedRenderer.create(format);

        assertThat(renderer.options().keys()).isEmpty();
        assertThat(rendered(renderer, Feeds.week(10))).isEqualTo(Feeds.rendered(format.rendererName(), Feeds.week(10)));
    }

    @ParameterizedTest
    @EnumSource
    void aBuilderStartsFromTheSettingsOfARenderer(FeedFormat format) throws IOException {
        FeedRenderer copy = renderer(format).toBuilder().build();

        assertThat(copy.format()).isEqualTo(format);
        assertThat(rendered(copy, Feeds.week(10))).isEqualTo(rendered(renderer(format), Feeds.week(10)));
    }

    @ParameterizedTest
    @EnumSource
    void namesTheOptionThatCannotBeUsed(FeedFormat format) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FeedRenderer.builder(format).url(URI.create("weekly/")).build())
                .withMessageStartingWith(format.rendererName() + ".url ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedRenderer.builder(format).digests(0))
                .withMessageContaining(format.rendererName() + ".digests");
    }

    private static String rendered(FeedRenderer renderer, Digest digest) throws IOException {
        StringBuilder text = new StringBuilder();
        renderer.render(DigestReader.of(digest), text);
        return text.toString();
    }
}
