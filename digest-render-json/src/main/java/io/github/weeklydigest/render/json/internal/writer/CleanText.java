package io.github.weeklydigest.render.json.internal.writer;

/** Text that any JSON reader accepts: lone surrogates and NUL become U+FFFD. */
public final class CleanText {
    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    public static String of(String text) {
        int length = text.length();
        for (int at = 0; at < length; at++) {
            if (isBroken(text, at)) {
                return replaced(text, at);
            }
        }
        return text;
    }

    private static String replaced(String text, int from) {
        char[] chars = text.toCharArray();
        for (int at = from; at < chars.length; at++) {
            if (isBroken(text, at)) {
                chars[at] = REPLACEMENT;
            }
        }
        return new String(chars);
    }

    private static boolean isBroken(String text, int at) {
        char c = text.charAt(at);
        if (c != 0 && !Character.isSurrogate(c)) {
            return false;
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return c == 0 || at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
}
