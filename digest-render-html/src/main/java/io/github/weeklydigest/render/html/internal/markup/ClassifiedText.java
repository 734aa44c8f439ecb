package io.github.weeklydigest.render.html.internal.markup;

import java.util.Arrays;

/**
 * A text with what its characters are like, found out in one look at each of them.
 *
 * <p>Only what is known to be harmless is told apart. Any other character makes a text one that its writer has to look at
 * closely, so an unforeseen character goes to {@link io.github.weeklydigest.render.spi.Escaper}.
 */
public final class ClassifiedText {
    /** Has to be looked at wherever it is written. */
    private static final byte ODD = 1;

    /** Has to be looked at in an attribute or a script. */
    private static final byte ODD_IN_QUOTES = 2;

    private static final byte LATIN_LETTER = 4;
    private static final byte IDEOGRAPH = 8;

    /** The script has to be looked up. */
    private static final byte OF_OTHER_SCRIPT = 16;

    /** Has to be looked at in the fragment of an address. */
    private static final byte ODD_IN_FRAGMENT = 32;

    private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

    static {
        Arrays.fill(KINDS, (byte) (ODD | ODD_IN_QUOTES | OF_OTHER_SCRIPT | ODD_IN_FRAGMENT));
        mark(' ', '~', 0);
        mark('A', 'Z', LATIN_LETTER);
        mark('a', 'z', LATIN_LETTER);
        " #%[]^{|}".chars().forEach(c -> mark(c, c, ODD_IN_FRAGMENT));
        "&<>".chars().forEach(c -> mark(c, c, ODD | ODD_IN_QUOTES));
        "\"'`\\\t\n".chars().forEach(c -> mark(c, c, ODD_IN_QUOTES));
        // Letters and marks of Western Europe, which say nothing about the language; dashes and quotation marks.
        mark('\u00A0', '\u00FF', 0);
        mark('\u2010', '\u2027', 0);
        // Punctuation of East Asia and full-width ASCII except its letters.
        mark('\u3000', '\u3000', ODD_IN_FRAGMENT);
        mark('\u3001', '\u3002', 0);
        mark('\u3008', '\u3011', 0);
        mark('\uFF01', '\uFF20', 0);
        mark('\u4E00', '\u9FEF', IDEOGRAPH);
        // Japanese and Korean.
        mark('\u3041', '\u3096', OF_OTHER_SCRIPT);
        mark('\u30A1', '\u30FA', OF_OTHER_SCRIPT);
        mark('\uAC00', '\uD7A3', OF_OTHER_SCRIPT);
    }

    private final String text;
    private final int kinds;

    private ClassifiedText(String text, int kinds) {
        this.text = text;
        this.kinds = kinds;
    }

    private static void mark(int first, int last, int kind) {
        Arrays.fill(KINDS, first, last + 1, (byte) kind);
    }

    public static ClassifiedText of(String text) {
        byte[] table = KINDS;
        int kinds = 0;
        for (int i = 0; i < text.length(); i++) {
            kinds |= table[text.charAt(i)];
        }
        return new ClassifiedText(text, kinds);
    }

    public String text() {
        return text;
    }

    /** Whether it can stand between tags as it is. */
    public boolean isPlain() {
        return (kinds & ODD) == 0;
    }

    /** Whether it can be written without escaping as the value of an attribute and in a string of a script. */
    public boolean isPlainInQuotes() {
        return (kinds & ODD_IN_QUOTES) == 0;
    }

    /** Whether it can be written without escaping as the fragment of an address in an attribute. */
    public boolean isPlainInFragment() {
        return (kinds & (ODD_IN_QUOTES | ODD_IN_FRAGMENT)) == 0;
    }

    /** Whether a letter of ASCII is among it. */
    public boolean hasLatinLetters() {
        return (kinds & LATIN_LETTER) != 0;
    }

    public boolean hasIdeographs() {
        return (kinds & IDEOGRAPH) != 0;
    }

    /** Whether no more can be said of its scripts without looking them up. */
    public boolean hasOtherScripts() {
        return (kinds & OF_OTHER_SCRIPT) != 0;
    }

    /** Whether a character's script has to be looked up: it is neither Chinese nor Latin nor of all scripts. */
    public static boolean isOfOtherScript(char c) {
        return (KINDS[c] & OF_OTHER_SCRIPT) != 0;
    }
}
