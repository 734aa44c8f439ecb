package io.github.weeklydigest.parser.internal.profile;

import java.util.List;
import java.util.Set;

/**
 * Titles of sections: exact ones, compared as in {@link Titles}, and patterns that find a place in a title. Immutable.
 *
 * @param keys the exact ones
 * @param patterns the patterns
 */
public record TitleMatcher(Set<String> keys, List<TextPattern> patterns) {
    /** Matches nothing. */
    public static final TitleMatcher NONE = new TitleMatcher(Set.of(), List.of());

    public TitleMatcher {
        keys = Set.copyOf(keys);
        patterns = List.copyOf(patterns);
    }

    /** Whether a title is one of these. */
    public boolean matches(String title) {
        if (!keys.isEmpty() && keys.contains(Titles.key(title))) {
            return true;
        }
        return !patterns.isEmpty() && finds(title);
    }

    private boolean finds(String title) {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).find(title).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
