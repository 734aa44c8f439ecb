package io.github.weeklydigest.render.feed.internal;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OutputFolder;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes one digest, or the newest digests of an archive, as a feed. Immutable. */
public final class DigestFeed implements DigestRenderer, ArchiveRenderer {
    private final FeedSettings settings;
    private final FeedWriter.Factory writers;

    private DigestFeed(FeedSettings settings, FeedWriter.Factory writers) {
        this.settings = settings;
        this.writers = writers;
    }

    /** The feed in a format. */
    static DigestFeed with(FeedSettings settings, FeedWriter.Factory writers) {
        return new DigestFeed(settings, writers);
    }

    @Override
    public void render(DigestReader source, Appendable target) throws IOException {
        FeedWriter writer = writers.to(target);
        new EntryReader(settings, Optional.empty(), new EntryReader.Target() {
                    @Override
                    public void start(DigestHeader header) throws IOException {
                        writer.start(feed(
                                header,
                                Optional.empty(),
                                FeedSettings.name(header),
                                settings.pageOf(header, Optional.empty())));
                    }

                    @Override
                    public void entry(FeedEntry entry) throws IOException {
                        writer.entry(entry);
                    }
                })
                .walk(source);
        writer.end();
    }

    private Feed feed(DigestHeader header, Optional<String> path, String name, Optional<String> home) {
        LocalDate date = FeedSettings.date(header);
        List<Person> authors = header.authors().stream()
                .filter(author -> !author.displayName().isBlank())
                .toList();
        return new Feed(
                settings.tag(name),
                settings.title().orElse(header.title()),
                date,
                header.language(),
                authors,
                home,
                path.flatMap(settings::addressOf),
                settings.authority());
    }

    @Override
    public ArchiveRendering begin(Archive archive, OutputFolder target) throws IOException {
        if (archive.index().isEmpty()) {
            return ArchiveRenderer.ofDocuments(this).begin(archive, target);
        }
        String path = archive.index().get();
        List<Archive.Entry> newest = archive.entries().stream()
                .filter(entry -> !entry.header().stub())
                .sorted(Comparator.comparing((Archive.Entry entry) -> FeedSettings.date(entry.header()))
                        .reversed())
                .limit(settings.digests())
                .toList();
        Set<Archive.Entry> wanted = new HashSet<>(newest);
        Map<Archive.Entry, List<FeedEntry>> read = new ConcurrentHashMap<>();
        return new ArchiveRendering() {
            @Override
            public void document(Archive.Entry entry) throws IOException {
                if (wanted.contains(entry)) {
                    read.put(entry, entries(entry));
                }
            }

            @Override
            public void end(List<Archive.Entry> written) throws IOException {
                read.keySet().retainAll(Set.copyOf(written));
                target.text(path, text -> write(path, newest, read, text));
            }
        };
    }

    private List<FeedEntry> entries(Archive.Entry entry) throws IOException {
        List<FeedEntry> entries = new ArrayList<>();
        try (DigestReader reader = entry.open()) {
            new EntryReader(settings, Optional.of(entry.path()), new EntryReader.Target() {
                        @Override
                        public void start(DigestHeader header) {}

                        @Override
                        public void entry(FeedEntry article) {
                            if (entries.size() < settings.entries()) {
                                entries.add(article);
                            }
                        }
                    })
                    .walk(reader);
        }
        return entries;
    }

    private void write(
            String path, List<Archive.Entry> newest, Map<Archive.Entry, List<FeedEntry>> read, Appendable target)
            throws IOException {
        FeedWriter writer = writers.to(target);
        List<Archive.Entry> there = newest.stream().filter(read::containsKey).toList();
        DigestHeader first = there.isEmpty()
                ? DigestHeader.of(settings.title().orElse("Weekly Digest"), "feed")
                : there.get(0).header();
        boolean oneLanguage = there.stream()
                        .map(entry -> entry.header().language())
                        .distinct()
                        .count()
                == 1;
        DigestHeader header = oneLanguage
                ? first
                : first.toBuilder().language(Optional.empty()).build();
        writer.start(feed(header, Optional.of(path), path, settings.site().map(Object::toString)));
        // Issues of several weeklies may have the same number.
        EntryIds ids = new EntryIds();
        int left = settings.entries();
        for (Archive.Entry entry : there) {
            for (FeedEntry article : read.getOrDefault(entry, List.of())) {
                if (left-- > 0) {
                    writer.entry(article.withId(ids.take(article.id())));
                }
            }
        }
        writer.end();
    }
}
