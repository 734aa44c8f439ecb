package io.github.weeklydigest.render.feed;

import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.OutputFolder;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.feed.internal.DigestFeed;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;

/**
 * Writes a digest, or the newest digests of an archive, as a feed with an entry for each article.
 *
 * <pre>{@code
 * FeedRenderer atom = FeedRenderer.builder(FeedFormat.ATOM)
 *         .url(URI.create("https://example.org/weekly/"))
 *         .digests(20)
 *         .build();
 * try (DigestReader week = parser.open(file); Writer feed = Files.newBufferedWriter(out)) {
 *     atom.render(week, feed);
 * }
 * }</pre>
 *
 * <p>The renderers {@code atom}, {@code rss} and {@code json-feed} of {@link io.github.weeklydigest.render.Renderers} are
 * instances of this class. Neither the reader nor the target is closed.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @since 0.1
 */
public final class FeedRenderer implements DigestRenderer, ArchiveRenderer {
    private final FeedFormat format;
    private final RenderOptions options;
    private final DigestFeed feed;

    FeedRenderer(FeedFormat format, RenderOptions options) {
        this.format = format;
        this.options = options;
        this.feed = format.feed(format.options().settings(options));
    }

    /**
     * Returns a renderer with the default settings.
     *
     * @param format the format to write
     * @return the renderer
     */
    public static FeedRenderer create(FeedFormat format) {
        return builder(format).build();
    }

    /**
     * Returns a builder with the default settings.
     *
     * @param format the format to write
     * @return a new builder
     */
    public static Builder builder(FeedFormat format) {
        return new Builder(Objects.requireNonNull(format, "format"), RenderOptions.defaults());
    }

    /**
     * Returns a builder with the format and the settings of this renderer.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(format, options);
    }

    /** {@return the format that this renderer writes} */
    public FeedFormat format() {
        return format;
    }

    /**
     * Returns the settings as values of the keys of the format's provider, such as {@link AtomRendererProvider#URL}.
     *
     * @return the options
     */
    public RenderOptions options() {
        return options;
    }

    @Override
    public void render(DigestReader source, Appendable target) throws IOException {
        feed.render(source, target);
    }

    @Override
    public ArchiveRendering begin(Archive archive, OutputFolder target) throws IOException {
        return feed.begin(archive, target);
    }

    /**
     * Builds a {@link FeedRenderer}. An instance belongs to one thread.
     *
     * @since 0.1
     */
    public static final class Builder {
        private final FeedFormat format;
        private RenderOptions options;

        private Builder(FeedFormat format, RenderOptions options) {
            this.format = format;
            this.options = options;
        }

        /**
         * Sets the address of the folder with the pages (default: none). Entries link to their place in the pages.
         *
         * @param value the address, with the scheme {@code http} or {@code https}
         * @return this
         */
        public Builder url(URI value) {
            return option(
                    format.options().url(),
                    Objects.requireNonNull(value, "value").toString());
        }

        /**
         * Sets your domain, for the ids of entries (default: the host of {@link #url}). Changing it changes all ids.
         *
         * @param value a domain or an e-mail address
         * @return this
         */
        public Builder authority(String value) {
            return option(format.options().authority(), value);
        }

        /**
         * Sets the name of the page of a digest below {@link #url} (default: <code>{id}.html</code>).
         *
         * @param value the name, in which <code>{id}</code> is the id of the digest, and <code>{path}</code> the path of its
         *     file in an archive
         * @return this
         */
        public Builder page(String value) {
            return option(format.options().page(), value);
        }

        /**
         * Sets the title of the feed (default: the title of the newest digest).
         *
         * @param value the title
         * @return this
         */
        public Builder title(String value) {
            return option(format.options().title(), value);
        }

        /**
         * Sets how much of an article an entry contains (default: {@link FeedContent#FULL}).
         *
         * @param value how much
         * @return this
         */
        public Builder content(FeedContent value) {
            return option(format.options().content(), value);
        }

        /**
         * Sets the number of newest digests in the feed of an archive (default: 10).
         *
         * @param value the number, from 1 to 100,000
         * @return this
         * @throws IllegalArgumentException if the number is out of range
         */
        public Builder digests(int value) {
            return option(format.options().digests(), value);
        }

        /**
         * Sets the number of newest entries in the feed of an archive (default: 200).
         *
         * @param value the number, from 1 to 100,000
         * @return this
         * @throws IllegalArgumentException if the number is out of range
         */
        public Builder entries(int value) {
            return option(format.options().entries(), value);
        }

        private <T> Builder option(OptionKey<T> key, T value) {
            options = options.with(key, value);
            return this;
        }

        /**
         * Creates the renderer.
         *
         * @return the renderer
         * @throws IllegalArgumentException if a value can't be used; the message names the option
         */
        public FeedRenderer build() {
            return new FeedRenderer(format, options);
        }
    }
}
