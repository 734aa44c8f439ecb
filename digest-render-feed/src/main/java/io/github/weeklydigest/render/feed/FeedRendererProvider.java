package io.github.weeklydigest.render.feed;

import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.spi.RendererProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Provides the renderer of one format. */
abstract class FeedRendererProvider implements RendererProvider {
    private final FeedFormat feedFormat;

    FeedRendererProvider(FeedFormat feedFormat) {
        this.feedFormat = feedFormat;
    }

    @Override
    public final String format() {
        return feedFormat.rendererName();
    }

    @Override
    public final List<String> mediaTypes() {
        return List.of(feedFormat.mediaType());
    }

    @Override
    public final String fileExtension() {
        return feedFormat.fileExtension();
    }

    @Override
    public final Set<OptionKey<?>> options() {
        return feedFormat.options().all();
    }

    @Override
    public final DigestRenderer create(RenderOptions options) {
        return new FeedRenderer(feedFormat, options);
    }

    @Override
    public final Optional<ArchiveRenderer> createForArchive(RenderOptions options) {
        return Optional.of(new FeedRenderer(feedFormat, options));
    }
}
