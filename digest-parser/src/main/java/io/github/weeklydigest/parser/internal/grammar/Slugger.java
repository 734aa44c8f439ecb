package io.github.weeklydigest.parser.internal.grammar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Anchors as GitHub makes them: lower case, without what is neither letter, mark, digit, connector, hyphen nor space, a
 * hyphen for each space; a number behind an anchor that was there before. One instance for each document.
 */
final class Slugger {
    private final Map<String, Integer> occurrences = new HashMap<>();

    String anchor(String title) {
        String plain = slug(title);
        String anchor = plain;
        int count = occurrences.getOrDefault(plain, -1);
        while (occurrences.containsKey(anchor)) {
            count++;
            anchor = plain + '-' + count;
        }
        if (count >= 0) {
            occurrences.put(plain, count);
        }
        occurrences.put(anchor, 0);
        return anchor;
    }

    private static String slug(String title) {
        StringBuilder slug = new StringBuilder(title.length());
        title.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (c == ' ') {
                slug.append('-');
            } else if (c == '-' || isWordPart(c)) {
                slug.appendCodePoint(c);
            }
        });
        return slug.toString();
    }

    private static boolean isWordPart(int codePoint) {
        if (Character.isAlphabetic(codePoint)) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.CONNECTOR_PUNCTUATION -> true;
            default -> false;
        };
    }
}
