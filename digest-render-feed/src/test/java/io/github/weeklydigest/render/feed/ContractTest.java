package io.github.weeklydigest.render.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.render.contract.RendererContract;
import io.github.weeklydigest.render.spi.RendererProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {
    static Stream<RendererProvider> providers() {
        return Stream.of(new AtomRendererProvider(), new RssRendererProvider(), new JsonFeedRendererProvider());
    }

    @ParameterizedTest
    @MethodSource("providers")
    void keepsTheContract(RendererProvider provider) {
        assertThat(RendererContract.check(provider)).isEmpty();
    }

    @Test
    void keepsTheContractWithOptions() {
        assertThat(RendererContract.check(
                        new AtomRendererProvider(),
                        RenderOptions.defaults()
                                .with(AtomRendererProvider.URL, "https://example.org/weekly")
                                .with(AtomRendererProvider.CONTENT, FeedContent.SUMMARY)))
                .isEmpty();
        assertThat(RendererContract.check(
                        new JsonFeedRendererProvider(),
                        RenderOptions.defaults().with(JsonFeedRendererProvider.URL, "https://example.org/")))
                .isEmpty();
    }

    @Test
    void areFoundByDiscovery() {
        assertThat(Renderers.load().available())
                .extracting(info -> info.format() + " " + info.fileExtension())
                .contains("atom atom", "json-feed feed.json", "rss rss");
    }
}
