package io.github.weeklydigest.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A heading.
 *
 * @param level 1 to 6
 * @param children its text
 * @param anchor the fragment that GitHub gives it, unique within the digest
 * @since 0.1
 */
public record Heading(int level, List<Inline> children, String anchor) {
    /** The most frequent Chinese characters; they need no look-up in the tables of Unicode. */
    private static final int FIRST_IDEOGRAPH = 0x4E00;

    private static final int LAST_IDEOGRAPH = 0x9FA5;

    public Heading {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("level " + level + " is not from 1 to 6");
        }
        children = List.copyOf(Objects.requireNonNull(children, "children"));
        Objects.requireNonNull(anchor, "anchor");
    }

    /**
     * Returns a heading of plain text.
     *
     * @param level 1 to 6
     * @param text its text
     * @param anchor its fragment
     * @return the heading
     */
    public static Heading of(int level, String text, String anchor) {
        return new Heading(level, List.of(new Text(text)), anchor);
    }

    /**
     * Returns the fragment that GitHub gives the first heading with a text: lower case, without characters other than
     * letters, marks, digit, connector, hyphen nor space, a hyphen for each space. Later headings with the same text
     * get a number at the end.
     *
     * @param text the plain text of a heading
     * @return the fragment
     */
    public static String anchorOf(String text) {
        int length = text.length();
        int size = 0;
        while (size < length && isPlain(text.charAt(size))) {
            size++;
        }
        if (size == length) {
            return text;
        }
        char[] anchor = new char[length];
        text.getChars(0, size, anchor, 0);
        for (int i = size; i < length; i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                anchor[size++] = c;
            } else if (c >= 'A' && c <= 'Z') {
                anchor[size++] = (char) (c + 'a' - 'A');
            } else if (c == ' ') {
                anchor[size++] = '-';
            } else if (c == '-' || c == '_') {
                anchor[size++] = c;
            } else if (c >= 128 && !isPunctuation(c)) {
                return anchorOfLower(text.toLowerCase(Locale.ROOT));
            }
        }
        return new String(anchor, 0, size);
    }

    /** A frequent character that is in the anchor as it is in the text. */
    private static boolean isPlain(char c) {
        return c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** Punctuation of Chinese text, which has neither case nor a place in an anchor. */
    private static boolean isPunctuation(char c) {
        return c >= 0x3001 && c <= 0x3003
                || c >= 0x3008 && c <= 0x3011
                || c >= 0x2010 && c <= 0x203E
                || c >= 0xFF01 && c <= 0xFF0F
                || c >= 0xFF1A && c <= 0xFF20;
    }

    private static String anchorOfLower(String lower) {
        StringBuilder anchor = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            if (c == ' ') {
                anchor.append('-');
            } else if (c == '-' || isWordPart(c)) {
                anchor.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return anchor.toString();
    }

    private static boolean isWordPart(int codePoint) {
        if (codePoint >= FIRST_IDEOGRAPH && codePoint <= LAST_IDEOGRAPH) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.CONNECTOR_PUNCTUATION -> true;
            default -> Character.isAlphabetic(codePoint);
        };
    }

    /** {@return its plain text} */
    public String text() {
        return PlainText.of(children);
    }
}
