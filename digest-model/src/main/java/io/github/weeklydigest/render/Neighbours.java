package io.github.weeklydigest.render;

import io.github.weeklydigest.model.DigestHeader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Connects the entries of an archive. If two have the same place and language, the others refer to the first. */
final class Neighbours {
    private final List<Archive.Entry> entries;

    /** Of each series the digests of each language, in their order. No language counts as one; it has the empty tag. */
    private final Map<String, Map<String, NavigableMap<Long, Archive.Entry>>> series = new HashMap<>();

    /**
     * Where a digest is in a series: all weeks, or the numbered or dated issues of one profile.
     *
     * @param series the series
     * @param position greater than that of each digest before it
     */
    private record Place(String series, long position) {
        static Optional<Place> of(DigestHeader header) {
            String profile = header.profile().orElse("");
            if (header.week().isPresent()) {
                long position = header.week().get().start().toEpochDay();
                return Optional.of(new Place("weeks", position));
            }
            if (header.issueNumber().isPresent()) {
                return Optional.of(
                        new Place("issues of " + profile, header.issueNumber().getAsInt()));
            }
            return header.published().map(day -> new Place("days of " + profile, day.toEpochDay()));
        }
    }

    Neighbours(List<Archive.Entry> entries) {
        this.entries = entries;
        for (Archive.Entry entry : entries) {
            Place.of(entry.header())
                    .ifPresent(place -> series.computeIfAbsent(place.series(), name -> new TreeMap<>())
                            .computeIfAbsent(language(entry), language -> new TreeMap<>())
                            .putIfAbsent(place.position(), entry));
        }
    }

    void connect() {
        for (Archive.Entry entry : entries) {
            Place.of(entry.header()).ifPresent(place -> connect(entry, place));
        }
    }

    private void connect(Archive.Entry entry, Place place) {
        String own = language(entry);
        Map<String, NavigableMap<Long, Archive.Entry>> languages = series.getOrDefault(place.series(), Map.of());
        NavigableMap<Long, Archive.Entry> issues = languages.getOrDefault(own, new TreeMap<>());
        List<Archive.Entry> translations = languages.entrySet().stream()
                .filter(language -> !language.getKey().equals(own))
                .flatMap(language -> Optional.ofNullable(language.getValue().get(place.position())).stream())
                .toList();
        entry.connect(
                value(issues.lowerEntry(place.position())), value(issues.higherEntry(place.position())), translations);
    }

    private static Archive.@Nullable Entry value(Map.@Nullable Entry<Long, Archive.Entry> found) {
        return found == null ? null : found.getValue();
    }

    private static String language(Archive.Entry entry) {
        return entry.header().language().orElse("");
    }
}
