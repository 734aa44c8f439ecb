package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Heading;
import java.util.HashMap;
import java.util.Map;

/**
 * The anchors of a document: that of each heading, with a number after a repeated anchor.
 *
 * <p>Only anchors of titles are kept. Anchors with a number are known from the highest number of their title, so that a
 * title that is repeated a hundred thousand times costs no memory.
 */
public final class Slugger {
    /** The digits of the highest number that is looked for: no document has as many headings. */
    private static final int MOST_DIGITS = 9;

    /** The highest number after each anchor of a title. */
    private final Map<String, Numbers> numbers = new HashMap<>();

    /** Whether the anchor of a title ends with a number, so that it may be one that would be made of another title. */
    private boolean hasNumberedTitle;

    private static final class Numbers {
        private int highest;
    }

    public String anchor(String title) {
        String plain = Heading.anchorOf(title);
        Numbers known = numbers.get(plain);
        if (known == null) {
            int number = numberAt(plain);
            boolean made = number >= 0 && isMade(plain, number);
            hasNumberedTitle |= number >= 0;
            known = new Numbers();
            numbers.put(plain, known);
            if (!made) {
                return plain;
            }
        }
        String anchor;
        do {
            known.highest++;
            anchor = plain + '-' + known.highest;
        } while (hasNumberedTitle && numbers.containsKey(anchor));
        return anchor;
    }

    /** Where the number starts at the end of an anchor that may have been made of another one; -1 without one. */
    private static int numberAt(String anchor) {
        int start = anchor.length();
        while (start > 0 && anchor.charAt(start - 1) >= '0' && anchor.charAt(start - 1) <= '9') {
            start--;
        }
        int digits = anchor.length() - start;
        boolean isNumber = digits > 0
                && digits <= MOST_DIGITS
                && anchor.charAt(start) != '0'
                && start > 0
                && anchor.charAt(start - 1) == '-';
        return isNumber ? start : -1;
    }

    /** Whether an anchor has been made of another one and the number that starts at a place. */
    private boolean isMade(String anchor, int start) {
        Numbers other = numbers.get(anchor.substring(0, start - 1));
        return other != null && Integer.parseInt(anchor, start, anchor.length(), 10) <= other.highest;
    }
}
