package io.github.weeklydigest.parser.blackbox;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The letters and digits of a text, to be found from its start to its end. What is neither, such as the marks of Markdown,
 * does not count.
 *
 * <p>Where a text can be read in several ways, all of them are followed: the next text must be there for one of them.
 */
final class Letters {
    private final String text;
    /** Where the next text may start; never empty. */
    private SortedSet<Integer> starts = new TreeSet<>(List.of(0));

    Letters(String text) {
        this.text = of(text);
    }

    static String of(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Passes a text that must come next. */
    void expect(String next) {
        expectOneOf(List.of(List.of(next)));
    }

    /** Passes one of several sequences of texts; one must come next. */
    void expectOneOf(List<List<String>> rows) {
        SortedSet<Integer> ends = new TreeSet<>();
        for (List<String> row : rows) {
            ends.addAll(endsOf(of(String.join("", row))));
        }
        if (ends.isEmpty()) {
            throw new AssertionError("expected one of " + rows + " but at " + starts.last() + " of " + text.length()
                    + " there is <" + text.substring(starts.last(), Math.min(text.length(), starts.last() + 60)) + '>');
        }
        starts = ends;
    }

    /** Passes a text that may come next. */
    void allow(String next) {
        starts.addAll(endsOf(of(next)));
    }

    private List<Integer> endsOf(String letters) {
        List<Integer> ends = new ArrayList<>();
        for (int start : starts) {
            if (text.startsWith(letters, start)) {
                ends.add(start + letters.length());
            }
        }
        return ends;
    }

    /** Passes a word in any case if it comes next and another word follows. */
    void allowBefore(String word, String behind) {
        SortedSet<Integer> ends = new TreeSet<>();
        for (int start : starts) {
            int end = start + word.length();
            boolean there = text.regionMatches(true, start, word, 0, word.length())
                    && text.regionMatches(true, end, behind, 0, behind.length());
            ends.add(there ? end : start);
        }
        starts = ends;
    }

    void expectEnd() {
        if (starts.last() < text.length()) {
            throw new AssertionError("left behind: <"
                    + text.substring(starts.last(), Math.min(text.length(), starts.last() + 60)) + '>');
        }
    }
}
