package io.github.weeklydigest.render.json.internal.writer;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.Arrays;

/**
 * Characters of JSON on their way to a target, which gets them in large pieces and is neither flushed nor closed.
 *
 * <p>Text is copied to where it is held and looked at there, once; only from the first character that can't stay as it is
 * does it go on one by one. What is no Unicode text, and NUL, becomes U+FFFD. So no half of a surrogate pair is ever held
 * without the other, and a target that encodes each piece on its own gives the same bytes.
 */
final class JsonChars {
    private static final int USUAL_LENGTH = 16 * 1024;
    private static final char REPLACEMENT = '\uFFFD';
    private static final String DIGITS = "0123456789ABCDEF";
    private static final int LONGEST_ESCAPE = 6;

    private final Appendable target;
    /** For each code unit whether it can't be written as it is: one look is cheaper than the comparisons. */
    private final boolean[] special;

    private char[] chars = new char[USUAL_LENGTH];
    private int length;

    private JsonChars(Appendable target, boolean[] special) {
        this.target = target;
        this.special = special;
    }

    static JsonChars to(Appendable target) {
        return new JsonChars(target, Json.SPECIAL);
    }

    /** Escapes also what could end a script element or a line of JavaScript. */
    static JsonChars htmlSafeTo(Appendable target) {
        return new JsonChars(target, HtmlSafe.SPECIAL);
    }

    /** Writes a mark of JSON, never one of a text. */
    void mark(char mark) {
        if (length == chars.length) {
            flush();
        }
        chars[length++] = mark;
    }

    /** Writes what is JSON already, never a text. */
    void literal(String json) {
        int count = json.length();
        makeRoom(count);
        json.getChars(0, count, chars, length);
        length += count;
    }

    /** Writes a piece of a string, escaped. */
    void text(String text) {
        int count = text.length();
        makeRoom(count);
        char[] held = chars;
        int start = length;
        text.getChars(0, count, held, start);
        int end = start + count;
        int at = start;
        while (at < end && !special[held[at]]) {
            at++;
        }
        length = at;
        if (at < end) {
            textFrom(text, at - start);
        }
    }

    private void textFrom(String text, int from) {
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
            flush();
            if (chars.length < count) {
                chars = new char[count];
            }
        }
    }

    /** Hands on what is held. */
    void flush() {
        try {
            if (target instanceof Writer writer) {
                writer.write(chars, 0, length);
            } else if (target instanceof StringBuilder builder) {
                builder.append(chars, 0, length);
            } else if (length > 0) {
                target.append(CharBuffer.wrap(chars, 0, length).asReadOnlyBuffer());
            }
        } catch (IOException problem) {
            throw new TargetException(problem);
        }
        length = 0;
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
