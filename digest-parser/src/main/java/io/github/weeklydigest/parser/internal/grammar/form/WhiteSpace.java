package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.parser.internal.markdown.rules.Characters;
import java.util.function.IntPredicate;

/** White space in the text of a digest, no-break spaces included. */
final class WhiteSpace {
    /** No later character is white space, so later ones need no look into the tables of Unicode. */
    static final char LAST = '\u3000';

    private static final char NEXT_LINE = '\u0085';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char ZERO_WIDTH_NO_BREAK_SPACE = '\uFEFF';

    private WhiteSpace() {}

    /** Whether a character is white space. */
    static boolean is(int c) {
        return (c <= ' ' || c > '~' && c <= LAST) && (Characters.isAnyWhitespace(c) || c == NEXT_LINE);
    }

    /** Whether a character shows nothing: white space, or a space without width. */
    static boolean isInvisible(int c) {
        return is(c) || c == ZERO_WIDTH_SPACE || c == ZERO_WIDTH_NO_BREAK_SPACE;
    }

    /** A text without white space at its ends. */
    static String strip(String text) {
        return strip(text, WhiteSpace::is);
    }

    /** A text without invisible characters at its ends. */
    static String stripInvisible(String text) {
        return strip(text, WhiteSpace::isInvisible);
    }

    /** A text without invisible characters at its ends and without characters of no width, and with spaces for all other white space. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (is(c)) {
                visible.append(' ');
            } else if (!isInvisible(c)) {
                visible.append(c);
            }
        }
        return visible.toString().strip();
    }

    /** A text without invisible characters at its start. */
    static String stripLeadingInvisible(String text) {
        return text.substring(start(text, WhiteSpace::isInvisible));
    }

    private static String strip(String text, IntPredicate stripped) {
        int from = start(text, stripped);
        int to = text.length();
        while (to > from && stripped.test(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static int start(String text, IntPredicate stripped) {
        int start = 0;
        while (start < text.length() && stripped.test(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** Where the white space before a position of a text begins; the position itself if there is none. */
    static int before(String text, int position) {
        int start = position;
        while (start > 0 && is(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
