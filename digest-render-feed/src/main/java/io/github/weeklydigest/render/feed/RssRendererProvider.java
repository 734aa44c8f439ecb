package io.github.weeklydigest.render.feed;

import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.feed.internal.FeedOptions;
import io.github.weeklydigest.render.feed.internal.RssWriter;
import io.github.weeklydigest.render.spi.RendererProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Provides {@code rss}: RSS 2.0. Stateless.
 *
 * @since 0.1
 */
public final class RssRendererProvider implements RendererProvider {
    private static final FeedOptions OPTIONS = new FeedOptions("rss");

    /** The address of the site, with its pages; entries link to it. */
    public static final OptionKey<String> URL = OPTIONS.url();

    /** The domain in the ids of entries. */
    public static final OptionKey<String> AUTHORITY = OPTIONS.authority();

    /** The name of the page of a digest, below {@link #URL}. */
    public static final OptionKey<String> PAGE = OPTIONS.page();

    /** The title of the feed. */
    public static final OptionKey<String> TITLE = OPTIONS.title();

    /** How much of an article an entry holds. */
    public static final OptionKey<FeedContent> CONTENT = OPTIONS.content();

    /** The number of digests in the feed of an archive. */
    public static final OptionKey<Integer> DIGESTS = OPTIONS.digests();

    /** The number of entries in the feed of an archive. */
    public static final OptionKey<Integer> ENTRIES = OPTIONS.entries();

    /** Makes the provider. */
    public RssRendererProvider() {}

    @Override
    public String format() {
        return "rss";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/rss+xml");
    }

    @Override
    public String fileExtension() {
        return "rss";
    }

    @Override
    public Set<OptionKey<?>> options() {
        return OPTIONS.all();
    }

    @Override
    public DigestRenderer create(RenderOptions options) {
        return RssWriter.renderer(OPTIONS.settings(options));
    }

    @Override
    public Optional<ArchiveRenderer> createForArchive(RenderOptions options) {
        return Optional.of(RssWriter.renderer(OPTIONS.settings(options)));
    }
}
