package io.github.weeklydigest.render.html.internal.settings;

/**
 * Shortens a style sheet that contains neither comments nor such space within strings: removes space around punctuation and
 * before {@code !important}, the last semicolon of a rule, and the zero before a decimal point.
 */
final class CompactCss {
    private static final String SPACE = " \t\n\u000B\f\r";
    private static final String PUNCTUATION = "{};,>";
    private static final String BEFORE_NUMBERS = " :(,";

    private CompactCss() {}

    static String of(String css) {
        StringBuilder compact = new StringBuilder(css.length());
        int end;
        for (int i = 0; i < css.length(); i = end) {
            char c = css.charAt(i);
            end = i + 1;
            if (SPACE.indexOf(c) >= 0) {
                while (end < css.length() && SPACE.indexOf(css.charAt(end)) >= 0) {
                    end++;
                }
                if (separates(compact, end < css.length() ? css.charAt(end) : ';')) {
                    compact.append(css, i, end);
                }
            } else if (c == '}' && lastOf(compact) == ';') {
                compact.setCharAt(compact.length() - 1, c);
            } else if (c != '0' || !isBeforePoint(css, i)) {
                while (end < css.length() && isOrdinary(css.charAt(end))) {
                    end++;
                }
                compact.append(css, i, end);
            }
        }
        return compact.toString();
    }

    /** Whether a character is always kept. */
    private static boolean isOrdinary(char c) {
        return c > '0' && c != '}';
    }

    /** Whether space between this text and this character means something. */
    private static boolean separates(StringBuilder before, char next) {
        int length = before.length();
        char last = lastOf(before);
        if (next == '!' || PUNCTUATION.indexOf(next) >= 0) {
            return false;
        }
        boolean afterName =
                last == ':' && length > 1 && before.charAt(length - 2) >= 'a' && before.charAt(length - 2) <= 'z';
        return PUNCTUATION.indexOf(last) < 0 && !afterName;
    }

    private static boolean isBeforePoint(String css, int zero) {
        return css.startsWith(".", zero + 1) && zero > 0 && BEFORE_NUMBERS.indexOf(css.charAt(zero - 1)) >= 0;
    }

    private static char lastOf(StringBuilder text) {
        return text.length() == 0 ? '{' : text.charAt(text.length() - 1);
    }
}
