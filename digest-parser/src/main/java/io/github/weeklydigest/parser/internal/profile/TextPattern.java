package io.github.weeklydigest.parser.internal.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of a profile. Its time is bounded whatever pattern and text are: it sees at most {@link #MAX_TEXT} characters of
 * a text, and a search that looks at characters too often gives up and finds nothing. Patterns whose search can go deep into
 * the stack are rejected when the profile is read. A {@link PatternWatch} is told of searches that give up. Immutable.
 */
public final class TextPattern {
    /** The most characters of a text that a pattern sees. */
    public static final int MAX_TEXT = 4_000;

    private static final String GROUP = "(?<";
    private static final int MAX_PATTERN = 2_000;
    private static final int STEPS = 20_000;
    private static final int STEPS_PER_CHARACTER = 200;

    private final Pattern pattern;
    private final List<String> required;
    private final Runnable onGivingUp;
    private final Set<String> groups;

    private TextPattern(Pattern pattern, List<String> required, Runnable onGivingUp) {
        this.pattern = pattern;
        this.required = List.copyOf(required);
        this.onGivingUp = onGivingUp;
        groups = groups(pattern.pattern());
    }

    private static Set<String> groups(String regex) {
        Set<String> names = new HashSet<>();
        for (int at = regex.indexOf(GROUP); at >= 0; at = regex.indexOf(GROUP, at + 1)) {
            int end = regex.indexOf('>', at);
            if (end >= 0) {
                names.add(regex.substring(at + GROUP.length(), end));
            }
        }
        return Set.copyOf(names);
    }

    /**
     * Compiles a pattern.
     *
     * @throws IllegalArgumentException if it is not a pattern or repeats what repeats; the message says why
     */
    public static TextPattern of(String regex) {
        return of(regex, () -> {});
    }

    /**
     * Compiles a pattern of a profile.
     *
     * @param regex the pattern
     * @param place its line and key in the profile
     * @param watch is told of searches that give up
     * @throws IllegalArgumentException if it is not a pattern or repeats what repeats; the message says why
     */
    static TextPattern of(String regex, String place, PatternWatch watch) {
        return of(regex, () -> watch.gaveUp(place));
    }

    private static TextPattern of(String regex, Runnable onGivingUp) {
        if (regex.length() > MAX_PATTERN) {
            throw new IllegalArgumentException("a pattern has at most " + MAX_PATTERN + " characters");
        }
        List<String> required = PatternShape.check(regex);
        try {
            return new TextPattern(Pattern.compile(regex), required, onGivingUp);
        } catch (PatternSyntaxException problem) {
            throw new IllegalArgumentException(
                    "not a pattern: " + problem.getDescription() + " near index " + problem.getIndex(), problem);
        }
    }

    /** Whether the pattern has a group of this name. */
    public boolean hasGroup(String name) {
        return groups.contains(name);
    }

    /** The first place of a text that matches. */
    public Optional<TextMatch> find(String text) {
        return find(text, 0);
    }

    /** The first place of a text that matches, from an index on. */
    public Optional<TextMatch> find(String text, int from) {
        if (!mayMatch(text)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(Budgeted.of(text));
        try {
            return from <= Math.min(text.length(), MAX_TEXT) && matcher.find(from)
                    ? Optional.of(match(matcher))
                    : Optional.empty();
        } catch (BudgetExceeded tooSlow) {
            onGivingUp.run();
            return Optional.empty();
        }
    }

    private boolean mayMatch(String text) {
        for (int i = 0; i < required.size(); i++) {
            if (text.contains(required.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The match at the start of a text. */
    public Optional<TextMatch> findAtStart(String text) {
        Matcher matcher = pattern.matcher(Budgeted.of(text));
        try {
            return matcher.lookingAt() ? Optional.of(match(matcher)) : Optional.empty();
        } catch (BudgetExceeded tooSlow) {
            onGivingUp.run();
            return Optional.empty();
        }
    }

    /**
     * A part of a text.
     *
     * @param start where it starts
     * @param text its characters
     */
    public record Part(int start, String text) {}

    /** The parts of a text before, between and after the matches. */
    public List<Part> split(String text) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        Optional<TextMatch> separator = find(text);
        while (separator.isPresent() && separator.get().end() > separator.get().start()) {
            parts.add(new Part(from, text.substring(from, separator.get().start())));
            from = separator.get().end();
            separator = find(text, from);
        }
        parts.add(new Part(from, text.substring(from)));
        return parts;
    }

    private TextMatch match(Matcher matcher) {
        return new TextMatch(matcher, groups);
    }

    /** A place that matched. */
    public static final class TextMatch {
        private final Matcher matcher;
        private final Set<String> groups;

        TextMatch(Matcher matcher, Set<String> groups) {
            this.matcher = matcher;
            this.groups = groups;
        }

        /** Where the match starts. */
        public int start() {
            return matcher.start();
        }

        /** Where the match ends. */
        public int end() {
            return matcher.end();
        }

        /** The text of the match. */
        public String text() {
            return matcher.group();
        }

        /** The text of a named group, if the pattern has it and it took part in the match. */
        public Optional<String> group(String name) {
            return groups.contains(name) ? Optional.ofNullable(matcher.group(name)) : Optional.empty();
        }

        /** Where a named group that took part in the match starts. */
        public int start(String name) {
            return matcher.start(name);
        }

        /** Where a named group that took part in the match ends. */
        public int end(String name) {
            return matcher.end(name);
        }
    }

    /** A text that counts how often its characters are looked at. */
    private static final class Budgeted implements CharSequence {
        private final String text;
        private final int length;
        private long left;

        private Budgeted(String text, int length) {
            this.text = text;
            this.length = length;
            this.left = STEPS + (long) STEPS_PER_CHARACTER * length;
        }

        static Budgeted of(String text) {
            return new Budgeted(text, Math.min(text.length(), MAX_TEXT));
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new BudgetExceeded();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text.substring(0, length);
        }
    }

    private static final class BudgetExceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BudgetExceeded() {
            super(null, null, false, false);
        }
    }
}
