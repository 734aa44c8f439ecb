package io.github.weeklydigest.parser.internal.check;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Numbers of entries by a text. Nearly all texts are those of one entry. */
final class EntryIndex {
    private final Map<String, Integer> single = new HashMap<>();
    private final Map<String, NavigableSet<Integer>> several = new HashMap<>();

    void add(String text, int entry) {
        NavigableSet<Integer> entries = several.get(text);
        if (entries != null) {
            entries.add(entry);
            return;
        }
        Integer other = single.putIfAbsent(text, entry);
        if (other != null) {
            single.remove(text);
            entries = new TreeSet<>();
            entries.add(other);
            entries.add(entry);
            several.put(text, entries);
        }
    }

    /** The first entry with a text from a number on; the first one of all if there is none. */
    Optional<Integer> find(String text, int from) {
        NavigableSet<Integer> entries = several.get(text);
        if (entries == null) {
            return Optional.ofNullable(single.get(text));
        }
        Integer ahead = entries.ceiling(from);
        return Optional.of(ahead == null ? entries.first() : ahead);
    }

    void remove(String text, int entry) {
        NavigableSet<Integer> entries = several.get(text);
        if (entries == null) {
            single.remove(text, entry);
        } else if (entries.remove(entry) && entries.isEmpty()) {
            several.remove(text);
        }
    }
}
