package io.github.weeklydigest.parser.blackbox;

import java.util.List;

/**
 * The letters and digits of a text, to be found from its begin to its end. What is neither, such as the marks of Markdown,
 * does not count.
 */
final class Letters {
    private final String text;
    private int at;

    Letters(String text) {
        this.text = of(text);
    }

    static String of(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Skips a text that must come next. */
    void expect(String next) {
        if (!skip(next)) {
            throw new AssertionError("expected <" + next + "> but at " + at + " of " + text.length() + " there is <"
                    + text.substring(at, Math.min(text.length(), at + 60)) + '>');
        }
    }

    /** Skips a text if it comes next. */
    boolean skip(String next) {
        String letters = of(next);
        boolean there = text.startsWith(letters, at);
        if (there) {
            at += letters.length();
        }
        return there;
    }

    /** Skips a word in any case if it comes next and another word follows. */
    void skipBefore(String word, String behind) {
        int end = at + word.length();
        if (text.regionMatches(true, at, word, 0, word.length())
                && text.regionMatches(true, end, behind, 0, behind.length())) {
            at = end;
        }
    }

    /** Skips the first of several sequences of texts that comes next. */
    void expectOneOf(List<List<String>> rows) {
        for (List<String> row : rows) {
            if (skip(String.join("", row))) {
                return;
            }
        }
        expect(rows.toString());
    }

    void expectEnd() {
        if (at < text.length()) {
            throw new AssertionError("left behind: <" + text.substring(at, Math.min(text.length(), at + 60)) + '>');
        }
    }
}
