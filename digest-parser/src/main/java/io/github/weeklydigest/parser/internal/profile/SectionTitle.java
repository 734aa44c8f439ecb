package io.github.weeklydigest.parser.internal.profile;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The title of an open section. Each heading in the section asks again which rules match the title, so a long one remembers the
 * answers. Not thread-safe if it is long.
 */
public final class SectionTitle {
    /** The title of a document's start. */
    public static final SectionTitle NONE = new SectionTitle("");

    private static final int SHORT = 200;

    private final String text;
    private final Map<TitleMatcher, Boolean> answers;

    /** Creates a title that nothing has been matched with. */
    public SectionTitle(String text) {
        this.text = text;
        this.answers = text.length() <= SHORT ? Map.of() : new IdentityHashMap<>();
    }

    /** Whether this is the text of the title. */
    public boolean is(String title) {
        return text.equals(title);
    }

    /** Whether a matcher matches the title. */
    public boolean matches(TitleMatcher matcher) {
        return text.length() <= SHORT
                ? matcher.matches(text)
                : answers.computeIfAbsent(matcher, unknown -> unknown.matches(text));
    }
}
