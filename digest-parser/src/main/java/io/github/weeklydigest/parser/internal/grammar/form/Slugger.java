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
    private final Map<String, Integer> numbers = new HashMap<>();

    public String anchor(String title) {
        String plain = Heading.anchorOf(title);
        Integer highest = numbers.get(plain);
        if (highest == null && !isNumbered(plain)) {
            numbers.put(plain, 0);
            return plain;
        }
        int number = highest == null ? 0 : highest;
        String anchor;
        do {
            number++;
            anchor = plain + '-' + number;
        } while (numbers.containsKey(anchor));
        numbers.put(plain, number);
        return anchor;
    }

    /** Whether an anchor has been made of another one and a number. */
    private boolean isNumbered(String anchor) {
        int start = anchor.length();
        while (start > 0 && anchor.charAt(start - 1) >= '0' && anchor.charAt(start - 1) <= '9') {
            start--;
        }
        int digits = anchor.length() - start;
        if (digits == 0
                || digits > MOST_DIGITS
                || anchor.charAt(start) == '0'
                || start == 0
                || anchor.charAt(start - 1) != '-') {
            return false;
        }
        Integer highest = numbers.get(anchor.substring(0, start - 1));
        return highest != null && Integer.parseInt(anchor, start, anchor.length(), 10) <= highest;
    }
}
