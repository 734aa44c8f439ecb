package io.github.weeklydigest.parser.internal.grammar.form;

/** Emoji at the start of a text. */
final class Emoji {
    private static final char FIRST_IDEOGRAPH = 0x4E00;
    private static final char LAST_IDEOGRAPH = 0x9FA5;

    private static final int VARIATION_SELECTOR = 0xFE0F;
    private static final int TEXT_SELECTOR = 0xFE0E;
    private static final int JOINER = 0x200D;
    private static final int KEYCAP = 0x20E3;

    private Emoji() {}

    /** False only if the first character of a text is a letter that shows that no emoji is at its start, as nearly always. */
    static boolean mayBegin(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        boolean isLetter = first >= 'a' && first <= 'z'
                || first >= 'A' && first <= 'Z'
                || first >= FIRST_IDEOGRAPH && first <= LAST_IDEOGRAPH;
        return !isLetter;
    }

    /** Returns the length of the emoji at the start of a text and of the white space between and after them, or 0. */
    static int prefix(String text) {
        int end = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int keycap = keycap(text, i);
            if (isEmoji(c)) {
                i += Character.charCount(c);
                end = i;
            } else if (keycap > 0) {
                i += keycap;
                end = i;
            } else if (end > 0 && WhiteSpace.is(c) || end == 0 && c == ' ') {
                i += Character.charCount(c);
            } else {
                break;
            }
        }
        return end == 0 ? 0 : i;
    }

    /** Returns the length of a keycap (a digit, {@code #} or {@code *}) at a position, or 0. */
    private static int keycap(String text, int place) {
        char c = text.charAt(place);
        if (c != '#' && c != '*' && (c < '0' || c > '9')) {
            return 0;
        }
        int next = place + 1;
        if (next < text.length() && text.charAt(next) == VARIATION_SELECTOR) {
            next++;
        }
        return next < text.length() && text.charAt(next) == KEYCAP ? next + 1 - place : 0;
    }

    private static boolean isEmoji(int c) {
        return c == VARIATION_SELECTOR
                || c == TEXT_SELECTOR
                || c == JOINER
                || c == KEYCAP
                || c == 0xA9
                || c == 0xAE
                || c == 0x203C
                || c == 0x2049
                || c == 0x2122
                || c == 0x2139
                || c == 0x3030
                || c == 0x303D
                || c == 0x3297
                || c == 0x3299
                || c >= 0x1F000 && c <= 0x1FAFF
                || c >= 0x2190 && c <= 0x21FF
                || c >= 0x2300 && c <= 0x23FF
                || c >= 0x2460 && c <= 0x24FF
                || c >= 0x25A0 && c <= 0x27BF
                || c >= 0x2900 && c <= 0x297F
                || c >= 0x2B00 && c <= 0x2BFF
                || c >= 0xE0020 && c <= 0xE007F;
    }
}
