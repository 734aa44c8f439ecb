package io.github.weeklydigest.render.html.internal.markup;

/** Text cut to a length. */
public final class Truncation {
    private Truncation() {}

    /** The text in one line, with single spaces, cut to a length. */
    public static String line(String text, int length) {
        if (isOneLine(text, Math.min(text.length(), length + 1))) {
            return to(text, length);
        }
        StringBuilder line = new StringBuilder(Math.min(text.length(), length + 1));
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c >= '\t' && c <= '\r') {
                space = true;
                continue;
            }
            line.append(space && !line.isEmpty() ? " " : "").append(c);
            space = false;
            // More than is wanted, and not of a kind that would be stripped: what follows makes no difference.
            if (line.length() > length && !Character.isWhitespace(c)) {
                break;
            }
            if (Character.isWhitespace(c) && line.length() == 1) {
                line.setLength(0);
            }
        }
        return to(line.toString().strip(), length);
    }

    /** Whether the beginning of a text is in one line already: single spaces, and no space at its ends. */
    private static boolean isOneLine(String text, int end) {
        boolean behindSpace = true;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean space = c == ' ';
            if (space && behindSpace || c >= '\t' && c <= '\r') {
                return false;
            }
            behindSpace = space;
        }
        return end > 0 && !Character.isWhitespace(text.charAt(0)) && !Character.isWhitespace(text.charAt(end - 1));
    }

    /** The text, or its beginning and an ellipsis; a pair of surrogates is never cut. */
    public static String to(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + '…';
    }
}
