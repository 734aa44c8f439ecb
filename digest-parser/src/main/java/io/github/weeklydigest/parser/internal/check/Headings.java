package io.github.weeklydigest.parser.internal.check;

/** How titles of headings are compared: white space aside. */
final class Headings {
    private static final char LAST_WHITE_SPACE = '\u3000';

    private Headings() {}

    static String key(String title) {
        StringBuilder key = new StringBuilder(title.length());
        for (int i = 0; i < title.length(); i++) {
            if (!isWhiteSpace(title.charAt(i))) {
                key.append(title.charAt(i));
            }
        }
        return key.toString();
    }

    /** White space by Unicode; each heading is asked, so what comes later than the last one is not looked up. */
    private static boolean isWhiteSpace(char c) {
        return c >= '\t' && c <= '\r'
                || c == ' '
                || c == 0x85
                || c > '~' && c <= LAST_WHITE_SPACE && Character.isSpaceChar(c);
    }
}
