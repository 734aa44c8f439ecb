package io.github.weeklydigest.render.markdown.internal.inline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The delimiters written so far, and how CommonMark reads them: which of them belong together, by its rules for runs of delimiters.
 */
final class Delimiters {
    private final List<Delimiter> written = new ArrayList<>();

    /** One of the two delimiters of an element. */
    private static final class Delimiter {
        final int element;
        final int length;
        int at;

        Delimiter(int element, int at, int length) {
            this.element = element;
            this.at = at;
            this.length = length;
        }
    }

    /** Delimiters of one character next to each other, and how many of its characters are not paired yet. */
    private static final class Run {
        final char character;
        final int length;
        final boolean opens;
        final boolean closes;
        int from;
        int rest;

        @Nullable
        Run before;

        Run(char character, int from, int length, boolean opens, boolean closes) {
            this.character = character;
            this.from = from;
            this.length = length;
            this.rest = length;
            this.opens = opens;
            this.closes = closes;
        }
    }

    /** How many delimiters are written. */
    int size() {
        return written.size();
    }

    void add(int element, int at, int length) {
        written.add(new Delimiter(element, at, length));
    }

    /** Forgets the last delimiters. */
    void removeFrom(int size) {
        written.subList(size, written.size()).clear();
    }

    /** Notes that the Markdown has grown before some delimiters. */
    void shift(int from, int by) {
        for (int i = written.size() - 1; i >= 0 && written.get(i).at >= from; i--) {
            written.get(i).at += by;
        }
    }

    /**
     * An element that is read as something else.
     *
     * @param element the number of the element
     * @param closed how many elements end before it
     * @param opened the number of the last element that starts before its end, or next to it
     */
    record Misread(int element, int closed, int opened) {}

    /**
     * Finds the first element that is read as something else.
     *
     * @param text the Markdown
     * @param size which delimiters are read: those after so many
     * @param after the character after the Markdown
     * @return the element that ends first, if there is one
     */
    Optional<Misread> firstMisread(CharSequence text, int size, int after) {
        List<Delimiter> delimiters = written.subList(size, written.size());
        Map<Integer, Long> pairs = pairs(runs(delimiters, text, after));
        Map<Integer, Delimiter> open = new HashMap<>();
        int closed = 0;
        int opened = 0;
        int end = 0;
        Optional<Delimiter> misread = Optional.empty();
        for (Delimiter delimiter : delimiters) {
            if (misread.isPresent() && delimiter.at > end) {
                break;
            }
            end = delimiter.at + delimiter.length;
            Delimiter opening = open.putIfAbsent(delimiter.element, delimiter);
            if (opening == null) {
                opened = delimiter.element;
            } else if (misread.isPresent()) {
                continue;
            } else if (Long.valueOf(pair(delimiter.at, delimiter.length)).equals(pairs.get(opening.at))) {
                closed++;
            } else {
                misread = Optional.of(delimiter);
            }
        }
        Misread found = misread.isPresent() ? new Misread(misread.get().element, closed, opened) : null;
        return Optional.ofNullable(found);
    }

    private static long pair(int closing, int length) {
        return closing * 4L + length;
    }

    private static List<Run> runs(List<Delimiter> delimiters, CharSequence text, int after) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < delimiters.size(); ) {
            int from = delimiters.get(i).at;
            char character = text.charAt(from);
            int end = from;
            while (i < delimiters.size() && delimiters.get(i).at == end && text.charAt(end) == character) {
                end += delimiters.get(i).length;
                i++;
            }
            int before = from == 0 ? ' ' : Character.codePointBefore(text, from);
            int next = end == text.length() ? after : Character.codePointAt(text, end);
            boolean left = flanks(before, next);
            boolean right = flanks(next, before);
            boolean underscore = character == '_';
            runs.add(new Run(
                    character,
                    from,
                    end - from,
                    left && (!underscore || !right || CharacterClasses.isPunctuationOrSymbol(before)),
                    right && (!underscore || !left || CharacterClasses.isPunctuationOrSymbol(next))));
        }
        return runs;
    }

    /** Whether a run belongs to what is inside of it. */
    private static boolean flanks(int outside, int inside) {
        return !CharacterClasses.isSpace(inside)
                && (!CharacterClasses.isPunctuationOrSymbol(inside)
                        || CharacterClasses.isSpace(outside)
                        || CharacterClasses.isPunctuationOrSymbol(outside));
    }

    /** The closing delimiter of each opening one. */
    private static Map<Integer, Long> pairs(List<Run> runs) {
        Map<Integer, Long> pairs = new HashMap<>();
        Map<String, Run> searched = new HashMap<>();
        Run last = null;
        for (Run closer : runs) {
            closer.before = last;
            while (closer.closes && closer.rest > 0) {
                String kind = closer.character + (closer.opens ? "+" : "-") + closer.length % 3;
                Run opener = closer.before;
                while (opener != null && opener != searched.get(kind) && !pair(opener, closer)) {
                    opener = opener.before;
                }
                if (opener == null || opener == searched.get(kind)) {
                    if (closer.before != null) {
                        searched.put(kind, closer.before);
                    }
                    break;
                }
                int used = closer.character == '~' ? closer.rest : Math.min(2, Math.min(opener.rest, closer.rest));
                opener.rest -= used;
                pairs.put(opener.from + opener.rest, pair(closer.from, used));
                closer.from += used;
                closer.rest -= used;
                closer.before = opener.rest > 0 ? opener : opener.before;
            }
            last = closer.rest > 0 && closer.opens ? closer : closer.before;
        }
        return pairs;
    }

    /** Whether one run can open what another one closes. */
    private static boolean pair(Run opener, Run closer) {
        if (!opener.opens || opener.character != closer.character) {
            return false;
        }
        if (closer.character == '~') {
            return opener.rest == closer.rest;
        }
        boolean both = opener.closes || closer.opens;
        return !both || closer.length % 3 == 0 || (opener.length + closer.length) % 3 != 0;
    }
}
