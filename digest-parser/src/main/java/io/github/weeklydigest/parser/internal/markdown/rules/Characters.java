package io.github.weeklydigest.parser.internal.markdown.rules;

/** The character classes of CommonMark. */
public final class Characters {
    private Characters() {}

    /** Whether a code point is Unicode punctuation, which includes symbols. */
    public static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    /** Whether a code point is Unicode white space. */
    public static boolean isWhitespace(int c) {
        return switch (c) {
            case ' ', '\t', '\n', '\f', '\r' -> true;
            default -> Character.getType(c) == Character.SPACE_SEPARATOR;
        };
    }

    /** Whether a byte is white space of ASCII. */
    public static boolean isAsciiWhitespace(byte b) {
        return b == ' ' || b >= '\t' && b <= '\r';
    }

    /** Whether a byte is a letter of ASCII. */
    public static boolean isAsciiLetter(byte b) {
        return (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    }

    /** Whether a byte is a letter or a digit of ASCII. */
    public static boolean isAsciiAlphanumeric(byte b) {
        return b >= '0' && b <= '9' || isAsciiLetter(b);
    }

    /** Whether a byte may begin the name of an attribute of HTML. */
    public static boolean startsAttribute(byte b) {
        return isAsciiLetter(b) || b == '_' || b == ':';
    }

    /** Whether a byte may follow in the name of an attribute of HTML. */
    public static boolean continuesAttribute(byte b) {
        return startsAttribute(b) || isAsciiAlphanumeric(b) || b == '.' || b == '-';
    }

    /** Whether a code point is white space to Java or to Unicode: a control character such as the tab, or any space. */
    public static boolean isAnyWhitespace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether a code point is white space next to a dollar sign, where no formula begins or ends. */
    public static boolean isFormulaSpace(int c) {
        return isAnyWhitespace(c) || c == 0xFEFF;
    }

    /** Whether a text holds a character other than a space. */
    public static boolean hasNonSpace(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ') {
                return true;
            }
        }
        return false;
    }
}
