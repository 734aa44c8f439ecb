package io.github.weeklydigest.render.html.internal;

/** Text cut to a length. */
final class Shortened {
    private Shortened() {}

    /** The text, or its beginning and an ellipsis; a pair of surrogates is never cut. */
    static String to(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + '…';
    }
}
