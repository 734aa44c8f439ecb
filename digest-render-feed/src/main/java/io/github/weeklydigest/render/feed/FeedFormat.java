package io.github.weeklydigest.render.feed;

import io.github.weeklydigest.render.feed.internal.AtomWriter;
import io.github.weeklydigest.render.feed.internal.DigestFeed;
import io.github.weeklydigest.render.feed.internal.FeedOptions;
import io.github.weeklydigest.render.feed.internal.FeedSettings;
import io.github.weeklydigest.render.feed.internal.JsonFeedWriter;
import io.github.weeklydigest.render.feed.internal.RssWriter;
import java.util.function.Function;

/**
 * The format of a feed.
 *
 * @since 0.1
 */
public enum FeedFormat {
    /** Atom 1.0 (RFC 4287), the renderer {@code atom}. */
    ATOM("atom", "application/atom+xml", "atom", AtomWriter::feed),
    /** RSS 2.0, the renderer {@code rss}. */
    RSS("rss", "application/rss+xml", "rss", RssWriter::feed),
    /** JSON Feed 1.1, the renderer {@code json-feed}. */
    JSON_FEED("json-feed", "application/feed+json", "feed.json", JsonFeedWriter::feed);

    private final String rendererName;
    private final String mediaType;
    private final String fileExtension;
    private final FeedOptions options;
    private final Function<FeedSettings, DigestFeed> feeds;

    FeedFormat(String rendererName, String mediaType, String fileExtension, Function<FeedSettings, DigestFeed> feeds) {
        this.rendererName = rendererName;
        this.mediaType = mediaType;
        this.fileExtension = fileExtension;
        this.options = new FeedOptions(rendererName);
        this.feeds = feeds;
    }

    String rendererName() {
        return rendererName;
    }

    String mediaType() {
        return mediaType;
    }

    String fileExtension() {
        return fileExtension;
    }

    FeedOptions options() {
        return options;
    }

    DigestFeed feed(FeedSettings settings) {
        return feeds.apply(settings);
    }
}
