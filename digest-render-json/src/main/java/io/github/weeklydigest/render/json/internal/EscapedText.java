package io.github.weeklydigest.render.json.internal;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.PlainText;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Escapes text itself, in one pass over what it consists of, and hands the generator the finished string: most of what is
 * written is text, and the generator would look at it once more. The escapes are those of the generator; what is no Unicode
 * text, and NUL, becomes U+FFFD. Belongs to one writer.
 */
final class EscapedText implements TextForm {
    private static final char REPLACEMENT = '\uFFFD';
    private static final String DIGITS = "0123456789ABCDEF";
    private static final int LONGEST_ESCAPE = 6;

    /** For each code unit whether it can't be written as it is: one look is cheaper than the comparisons. */
    private final boolean[] special;

    private char[] chars = new char[1024];
    private int length;

    private EscapedText(boolean[] special) {
        this.special = special;
    }

    static EscapedText json() {
        return new EscapedText(Json.SPECIAL);
    }

    /** Escapes also what could end a script element or a line of JavaScript. */
    static EscapedText htmlSafe() {
        return new EscapedText(HtmlSafe.SPECIAL);
    }

    @Override
    public void write(JsonGenerator json, String text) {
        start();
        append(text);
        end(json);
    }

    @Override
    public void writePlain(JsonGenerator json, List<Block> blocks) {
        start();
        PlainText.ofBlocks(blocks, this::append);
        end(json);
    }

    private void start() {
        chars[0] = '"';
        length = 1;
    }

    private void end(JsonGenerator json) {
        makeRoom(1);
        chars[length++] = '"';
        json.writeRawValue(chars, 0, length);
    }

    private void append(String text) {
        int count = text.length();
        makeRoom(count);
        text.getChars(0, count, chars, length);
        int end = length + count;
        int at = length;
        while (at < end && !special[chars[at]]) {
            at++;
        }
        int plain = at - length;
        length = at;
        if (at < end) {
            appendFrom(text, plain);
        }
    }

    private void appendFrom(String text, int from) {
        int count = text.length();
        for (int at = from; at < count; at++) {
            char c = text.charAt(at);
            if (!special[c]) {
                chars[length++] = c;
                continue;
            }
            makeRoom(count - at + LONGEST_ESCAPE);
            if (!Character.isSurrogate(c)) {
                escape(c);
            } else if (Character.isHighSurrogate(c)
                    && at + 1 < count
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                chars[length++] = c;
                at++;
                chars[length++] = text.charAt(at);
            } else {
                chars[length++] = REPLACEMENT;
            }
        }
    }

    private void escape(char c) {
        switch (c) {
            case 0 -> chars[length++] = REPLACEMENT;
            case '"', '\\' -> escapeAs(c);
            case '\b' -> escapeAs('b');
            case '\t' -> escapeAs('t');
            case '\n' -> escapeAs('n');
            case '\f' -> escapeAs('f');
            case '\r' -> escapeAs('r');
            default -> {
                escapeAs('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    chars[length++] = DIGITS.charAt(c >> shift & 0xF);
                }
            }
        }
    }

    private void escapeAs(char c) {
        chars[length++] = '\\';
        chars[length++] = c;
    }

    private void makeRoom(int count) {
        if (chars.length - length < count) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + count));
        }
    }

    private static boolean[] special(String others) {
        boolean[] special = new boolean[Character.MAX_VALUE + 1];
        Arrays.fill(special, 0, ' ', true);
        Arrays.fill(special, Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1, true);
        others.chars().forEach(c -> special[c] = true);
        return special;
    }

    private static final class Json {
        private static final boolean[] SPECIAL = special("\"\\");
    }

    /** Apart from {@link Json}, for few need it. */
    private static final class HtmlSafe {
        private static final boolean[] SPECIAL = special("\"\\<>&\u2028\u2029");
    }
}
