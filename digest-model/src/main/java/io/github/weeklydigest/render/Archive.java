package io.github.weeklydigest.render;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.IsoWeek;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Digests whose documents are written together and lead to each other. Immutable.
 *
 * @param index where the document stands that lists them; empty if there is none
 * @param entries the digests, in any order
 * @since 0.1
 */
public record Archive(Optional<String> index, List<Entry> entries) {
    public Archive {
        Objects.requireNonNull(index, "index");
        entries = List.copyOf(entries);
    }

    /**
     * One digest.
     *
     * @param header what stands before its first section
     * @param address where its document stands: a URI reference, relative to the other documents and the index, or absolute
     * @since 0.1
     */
    public record Entry(DigestHeader header, String address) {
        public Entry {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(address, "address");
        }
    }

    /**
     * What a digest's document may lead to.
     *
     * @param entry the digest
     * @param previous the latest one of an earlier week in the same language; a digest without a week has none
     * @param next the earliest one of a later week in the same language; a digest without a week has none
     * @param translations those of the same week in other languages, one for each language
     * @param index where the document stands that lists all
     * @since 0.1
     */
    public record Place(
            Entry entry,
            Optional<Entry> previous,
            Optional<Entry> next,
            List<Entry> translations,
            Optional<String> index) {
        public Place {
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(previous, "previous");
            Objects.requireNonNull(next, "next");
            translations = List.copyOf(translations);
            Objects.requireNonNull(index, "index");
        }
    }

    /**
     * The places of all digests. Of two of the same week and language the others know the first.
     *
     * @return a place for each entry, in their order
     */
    public List<Place> places() {
        // No language is one, too; it has the empty tag.
        Map<String, NavigableMap<IsoWeek, Entry>> languages = new TreeMap<>();
        for (Entry entry : entries) {
            entry.header()
                    .week()
                    .ifPresent(week -> languages
                            .computeIfAbsent(entry.header().language().orElse(""), language -> new TreeMap<>())
                            .putIfAbsent(week, entry));
        }
        return entries.stream().map(entry -> place(entry, languages)).toList();
    }

    private Place place(Entry entry, Map<String, NavigableMap<IsoWeek, Entry>> languages) {
        if (entry.header().week().isEmpty()) {
            return new Place(entry, Optional.empty(), Optional.empty(), List.of(), index);
        }
        IsoWeek week = entry.header().week().get();
        String own = entry.header().language().orElse("");
        NavigableMap<IsoWeek, Entry> weeks = languages.getOrDefault(own, new TreeMap<>());
        List<Entry> translations = languages.entrySet().stream()
                .filter(language -> !language.getKey().equals(own))
                .flatMap(language -> Optional.ofNullable(language.getValue().get(week)).stream())
                .toList();
        return new Place(
                entry,
                Optional.ofNullable(weeks.lowerEntry(week)).map(Map.Entry::getValue),
                Optional.ofNullable(weeks.higherEntry(week)).map(Map.Entry::getValue),
                translations,
                index);
    }
}
