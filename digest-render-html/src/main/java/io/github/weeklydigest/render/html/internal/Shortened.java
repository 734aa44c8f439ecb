package io.github.weeklydigest.render.html.internal;

import java.util.regex.Pattern;

/** Text cut to a length. */
final class Shortened {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Shortened() {}

    /** The text in one line, with single spaces. */
    static String line(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** The text, or its beginning and an ellipsis; a pair of surrogates is never cut. */
    static String to(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + '…';
    }
}
