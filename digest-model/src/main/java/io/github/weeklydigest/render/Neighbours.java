package io.github.weeklydigest.render;

import io.github.weeklydigest.model.IsoWeek;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Connects the entries of an archive. If two have the same week and language, the others refer to the first. */
final class Neighbours {
    private final List<Archive.Entry> entries;

    /** No language counts as one; it has the empty tag. */
    private final Map<String, NavigableMap<IsoWeek, Archive.Entry>> languages = new TreeMap<>();

    Neighbours(List<Archive.Entry> entries) {
        this.entries = entries;
        for (Archive.Entry entry : entries) {
            entry.header()
                    .week()
                    .ifPresent(week -> languages
                            .computeIfAbsent(language(entry), language -> new TreeMap<>())
                            .putIfAbsent(week, entry));
        }
    }

    void connect() {
        for (Archive.Entry entry : entries) {
            Optional<IsoWeek> week = entry.header().week();
            week.ifPresent(found -> connect(entry, found));
        }
    }

    private void connect(Archive.Entry entry, IsoWeek week) {
        String own = language(entry);
        NavigableMap<IsoWeek, Archive.Entry> weeks = languages.getOrDefault(own, new TreeMap<>());
        List<Archive.Entry> translations = languages.entrySet().stream()
                .filter(language -> !language.getKey().equals(own))
                .flatMap(language -> Optional.ofNullable(language.getValue().get(week)).stream())
                .toList();
        entry.connect(value(weeks.lowerEntry(week)), value(weeks.higherEntry(week)), translations);
    }

    private static Archive.@Nullable Entry value(Map.@Nullable Entry<IsoWeek, Archive.Entry> found) {
        return found == null ? null : found.getValue();
    }

    private static String language(Archive.Entry entry) {
        return entry.header().language().orElse("");
    }
}
