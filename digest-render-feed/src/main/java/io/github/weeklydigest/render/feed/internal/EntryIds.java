package io.github.weeklydigest.render.feed.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The ids of the entries of a digest or a feed, no two of which are equal. */
final class EntryIds {
    private final Set<String> taken = new HashSet<>();

    /** The last number after each id that was taken more than once. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * Takes an id.
     *
     * @param preferred the ids in order of preference
     * @return the first of them that is free; if none is, the last one with a number after it
     */
    String take(String... preferred) {
        String id = "";
        for (String each : preferred) {
            id = each;
            if (taken.add(id)) {
                return id;
            }
        }
        String numbered;
        do {
            numbered = id + '/' + numbers.merge(id, 2, (last, any) -> last + 1);
        } while (!taken.add(numbered));
        return numbered;
    }
}
