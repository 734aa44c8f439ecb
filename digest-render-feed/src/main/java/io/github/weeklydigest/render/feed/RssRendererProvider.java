package io.github.weeklydigest.render.feed;

import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.feed.internal.FeedOptions;

/**
 * Provides {@code rss}: RSS 2.0. Immutable.
 *
 * @since 0.1
 */
public final class RssRendererProvider extends FeedRendererProvider {
    private static final FeedOptions OPTIONS = FeedFormat.RSS.options();

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

    /** Creates the provider, for {@link java.util.ServiceLoader}. */
    public RssRendererProvider() {
        super(FeedFormat.RSS);
    }
}
