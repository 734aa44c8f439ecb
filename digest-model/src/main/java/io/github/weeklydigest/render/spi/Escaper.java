package io.github.weeklydigest.render.spi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Escapes text for a language, so that it is read back as the same text and never as markup.
 *
 * <p>A character that the language can't express, such as an unpaired surrogate, is written as U+FFFD, the
 * replacement character. All methods are pure functions.
 *
 * @since 0.1
 */
public enum Escaper {
    /** Plain text, where nothing is markup: unchanged, except control characters other than tab and line feed. */
    PLAIN_TEXT("") {
        @Override
        @Nullable
        String replacement(String text, int index) {
            char c = text.charAt(index);
            return c == '\t' || c == '\n' || !Character.isISOControl(c) ? null : REPLACEMENT;
        }
    },

    /** Text between the tags of HTML, but not in {@code script} or {@code style}. */
    HTML_TEXT("&<>") {
        @Override
        @Nullable
        String replacement(String text, int index) {
            char c = text.charAt(index);
            return switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '\t', '\n', '\r' -> null;
                default -> isNoHtml(c) ? REPLACEMENT : null;
            };
        }
    },

    /** The value of an attribute of HTML, in quotation marks of either kind. */
    HTML_ATTRIBUTE("&<>\"'`") {
        @Override
        @Nullable
        String replacement(String text, int index) {
            char c = text.charAt(index);
            return switch (c) {
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                case '`' -> "&#96;";
                case '\t', '\n', '\r' -> "&#" + (int) c + ';';
                default -> HTML_TEXT.replacement(text, index);
            };
        }
    },

    /** Text between the tags of XML 1.0. */
    XML_TEXT("&<>") {
        @Override
        @Nullable
        String replacement(String text, int index) {
            char c = text.charAt(index);
            return switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '\r' -> "&#13;";
                case '\t', '\n' -> null;
                case '\uFFFE', '\uFFFF' -> REPLACEMENT;
                default -> c < ' ' ? REPLACEMENT : null;
            };
        }
    },

    /** The value of an attribute of XML 1.0, in quotation marks of either kind. */
    XML_ATTRIBUTE("&<>\"'") {
        @Override
        @Nullable
        String replacement(String text, int index) {
            char c = text.charAt(index);
            return switch (c) {
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                case '\t', '\n' -> "&#" + (int) c + ';';
                default -> XML_TEXT.replacement(text, index);
            };
        }
    },

    /** A string of JSON, in quotation marks. */
    JSON("\"\\") {
        @Override
        @Nullable
        String replacement(String text, int index) {
            char c = text.charAt(index);
            return switch (c) {
                case '"' -> "\\\"";
                case '\\' -> "\\\\";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                case '\t' -> "\\t";
                default -> c < ' ' ? unicode(c) : null;
            };
        }
    },

    /** A string of JSON or JavaScript in a {@code script} element of HTML, in quotation marks. */
    SCRIPT_JSON("\"\\<>&'") {
        @Override
        @Nullable
        String replacement(String text, int index) {
            char c = text.charAt(index);
            return switch (c) {
                case '<', '>', '&', '\'', '\u2028', '\u2029' -> unicode(c);
                default -> JSON.replacement(text, index);
            };
        }
    },

    /**
     * Text in a line of Markdown (CommonMark with GitHub's tables and strikethrough, wikilinks and {@code $}-math); its
     * line breaks become spaces.
     */
    MARKDOWN("\\`*_[]<>&$~|#+-=.)") {
        @Override
        @Nullable
        String replacement(String text, int index) {
            char c = text.charAt(index);
            return switch (c) {
                case '\\', '`', '*', '_', '[', ']', '<', '>', '&', '$', '~', '|', '#' -> "\\" + c;
                case '+', '-', '=' -> isFirst(text, index) ? "\\" + c : null;
                case '.', ')' -> isBehindLeadingDigits(text, index) ? "\\" + c : null;
                case '\t', '\n', '\r' -> " ";
                default -> c < ' ' ? REPLACEMENT : null;
            };
        }
    };

    private static final String REPLACEMENT = "\uFFFD";

    /**
     * A bit for each code unit, set if no rule replaces it. A table has no branches that text in two scripts would
     * mispredict.
     */
    private final long[] asIs = new long[0x10000 / Long.SIZE];

    /**
     * The rules are asked for control characters, surrogates, four characters beyond Latin-1, and these. They are named here
     * because it takes longer to find them by asking for each character.
     */
    Escaper(String asked) {
        Arrays.fill(asIs, -1);
        Arrays.fill(asIs, Character.MIN_SURROGATE / Long.SIZE, (Character.MAX_SURROGATE + 1) / Long.SIZE, 0);
        for (char c : (asked + "\u2028\u2029\uFFFE\uFFFF").toCharArray()) {
            ask(c);
        }
        for (char c = 0; c < 0xA0; c++) {
            if (Character.isISOControl(c)) {
                ask(c);
            }
        }
    }

    private void ask(char c) {
        asIs[c / Long.SIZE] &= ~(1L << c);
    }

    /**
     * What to write for a code unit.
     *
     * @param text the text
     * @param index the index of the code unit, which is not one of a lone surrogate
     * @return what to write, or {@code null} for the code unit itself
     */
    abstract @Nullable String replacement(String text, int index);

    /**
     * Writes text.
     *
     * @param text the text
     * @param target what to write to
     * @throws IOException if the target throws it
     */
    public final void append(CharSequence text, Appendable target) throws IOException {
        String all = text.toString();
        int written = 0;
        for (int i = nextAsked(all, 0); i < all.length(); i = nextAsked(all, i + 1)) {
            String replacement = Character.isSurrogate(all.charAt(i))
                    ? WellFormed.isPaired(all, i) ? null : REPLACEMENT
                    : replacement(all, i);
            if (replacement != null) {
                if (written < i) {
                    target.append(all, written, i);
                }
                target.append(replacement);
                written = i + 1;
            }
        }
        if (written == 0) {
            target.append(all);
        } else if (written < all.length()) {
            target.append(all, written, all.length());
        }
    }

    /** The index of the next code unit that a rule has to be asked for, or else the length of the text. */
    private int nextAsked(String text, int from) {
        long[] passed = asIs;
        int i = from;
        while (i < text.length() && (passed[text.charAt(i) / Long.SIZE] & 1L << text.charAt(i)) != 0) {
            i++;
        }
        return i;
    }

    /**
     * Escapes text.
     *
     * @param text the text
     * @return what to write for it
     */
    public final String escape(CharSequence text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        try {
            append(text, escaped);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringBuilder never throws", impossible);
        }
        return escaped.toString();
    }

    private static boolean isNoHtml(char c) {
        return c < ' ' || (c >= 0x7F && c < 0xA0) || c == '\uFFFE' || c == '\uFFFF';
    }

    private static String unicode(char c) {
        return "\\u" + HexFormat.of().toHexDigits(c);
    }

    /** Whether only spaces precede the character. */
    private static boolean isFirst(String text, int index) {
        int start = index;
        while (start > 0 && text.charAt(start - 1) == ' ') {
            start--;
        }
        return start == 0;
    }

    private static boolean isBehindLeadingDigits(String text, int index) {
        int start = index;
        while (start > 0 && text.charAt(start - 1) >= '0' && text.charAt(start - 1) <= '9') {
            start--;
        }
        return start < index && isFirst(text, start);
    }
}
