package io.github.weeklydigest.render.html.internal.site;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.OutputFolder;
import io.github.weeklydigest.render.RendererInfo;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.render.html.internal.settings.SitePlace;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The feeds that stand next to the index of a site. Renderers of other modules write them, found by the media type of the
 * feed, so that this module depends on none of them.
 */
final class SiteFeeds {
    /**
     * The options of a feed, where its renderer has them; the name of the format precedes each. Entries have summaries and
     * link to the pages: ten whole weeks are megabytes, which readers would load again and again.
     */
    private static final Map<String, String> OPTIONS = Map.of("page", "{path}", "content", "summary");

    /** Of how many digests a feed may choose; a feed has ten of them, unless some fail. */
    static final int DIGESTS = 100;

    private final List<Running> running;

    private SiteFeeds(List<Running> running) {
        this.running = running;
    }

    /** A feed that is being written, and the digests of the site as digests of the feed. */
    private record Running(ArchiveRendering rendering, Map<Archive.Entry, FeedEntry> entries) {}

    /** A digest of a feed. */
    private record FeedEntry(FeedDocument document, Archive.Entry entry) {}

    /** No feeds. */
    static SiteFeeds none() {
        return new SiteFeeds(List.of());
    }

    /** Whether an address starts from the folder of the site. */
    static boolean isInFolder(String address) {
        return !address.contains(":") && !address.startsWith("/");
    }

    /** Whether exactly one renderer writes the format of a feed. */
    static boolean canWrite(Renderers renderers, SitePlace.Feed feed) {
        return provider(renderers, feed).isPresent();
    }

    private static Optional<RendererInfo> provider(Renderers renderers, SitePlace.Feed feed) {
        List<RendererInfo> found = renderers.available().stream()
                .filter(info ->
                        !info.mediaTypes().isEmpty() && info.mediaTypes().get(0).equals(feed.mediaType()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * Begins the feeds that can be written.
     *
     * @param digests the digests of the feeds, the newest first
     */
    static SiteFeeds begin(
            Renderers renderers,
            List<SitePlace.Feed> feeds,
            Optional<URI> folder,
            List<Archive.Entry> digests,
            OutputFolder target)
            throws IOException {
        List<Running> running = new ArrayList<>();
        for (SitePlace.Feed feed : feeds) {
            Optional<ArchiveRenderer> renderer = renderer(renderers, feed, folder);
            if (renderer.isPresent()) {
                running.add(begin(renderer.get(), feed, digests, target));
            }
        }
        return new SiteFeeds(List.copyOf(running));
    }

    private static Optional<ArchiveRenderer> renderer(Renderers renderers, SitePlace.Feed feed, Optional<URI> folder) {
        if (!isInFolder(feed.address())) {
            return Optional.empty();
        }
        return provider(renderers, feed).flatMap(info -> {
            Map<String, String> options = new HashMap<>();
            set(options, info, "title", Optional.of(feed.title()));
            set(options, info, "url", folder.map(URI::toString));
            OPTIONS.forEach((name, value) -> set(options, info, name, Optional.of(value)));
            return renderers.createForArchive(info.format(), options);
        });
    }

    private static void set(Map<String, String> options, RendererInfo info, String name, Optional<String> value) {
        String option = info.format() + '.' + name;
        if (info.options().stream().map(OptionKey::name).anyMatch(option::equals)) {
            value.filter(text -> !text.isBlank()).ifPresent(text -> options.put(option, text));
        }
    }

    private static Running begin(
            ArchiveRenderer renderer, SitePlace.Feed feed, List<Archive.Entry> digests, OutputFolder target)
            throws IOException {
        List<FeedDocument> documents = digests.stream().map(FeedDocument::new).toList();
        Archive archive = Archive.of(Optional.of(feed.address()), documents);
        Map<Archive.Entry, FeedEntry> entries = new IdentityHashMap<>();
        for (int i = 0; i < digests.size(); i++) {
            entries.put(
                    digests.get(i),
                    new FeedEntry(documents.get(i), archive.entries().get(i)));
        }
        return new Running(renderer.begin(archive, target), Collections.unmodifiableMap(entries));
    }

    /** A digest of the site as a document of a feed. */
    private static final class FeedDocument implements Archive.Document {
        private final Archive.Entry entry;

        /** What was read for the page, as long as the feed reads the digest. */
        private volatile @Nullable RecordingReader recording;

        FeedDocument(Archive.Entry entry) {
            this.entry = entry;
        }

        @Override
        public DigestHeader header() {
            return entry.header();
        }

        @Override
        public String path() {
            return entry.path();
        }

        @Override
        public DigestReader open() throws IOException {
            RecordingReader read = recording;
            Optional<DigestReader> replay = read == null ? Optional.empty() : read.replay();
            return replay.isPresent() ? replay.get() : entry.open();
        }
    }

    /** Whether a feed may read a digest. */
    boolean mayRead(Archive.Entry entry) {
        return running.stream().anyMatch(feed -> feed.entries().containsKey(entry));
    }

    /**
     * Lets each feed read a digest.
     *
     * @param recording what was read of it for its page
     */
    void document(Archive.Entry entry, RecordingReader recording) throws IOException {
        for (Running feed : running) {
            FeedEntry known = feed.entries().get(entry);
            if (known != null) {
                known.document().recording = recording;
                try {
                    feed.rendering().document(known.entry());
                } finally {
                    known.document().recording = null;
                }
            }
        }
    }

    /** Writes the feeds of the digests whose pages were written. */
    void end(Set<Archive.Entry> written) throws IOException {
        for (Running feed : running) {
            List<Archive.Entry> complete = new ArrayList<>();
            feed.entries().forEach((ofSite, ofFeed) -> {
                if (written.contains(ofSite)) {
                    complete.add(ofFeed.entry());
                }
            });
            feed.rendering().end(complete);
        }
    }
}
