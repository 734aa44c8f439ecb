package io.github.weeklydigest.render.json.internal.writer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A value that is escaped and encoded in UTF-8 while it is copied, for generators of bytes without escapes of their own.
 *
 * <p>This class exists for speed alone: it looks at each character once, where {@link PlainString} and the generator
 * look at it three times.
 */
final class EncodedString implements JsonString {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int INITIAL_LENGTH = 4096;
    private static final int PIECE = 1024;

    /** How many bytes are kept at most to be copied: more than nearly all articles have, and less than processors keep near. */
    private static final int MOST_KEPT = 1 << 16;

    /** The most bytes of a character: an escape. */
    private static final int LONGEST = 6;

    private static final int THREE_BYTES = 0x8080E0;

    /** What is written for a character of ASCII that is not written as it is. */
    private static final byte[] @Nullable [] ESCAPES = new byte[0x80][];

    static {
        for (int c = 1; c < ' '; c++) {
            ESCAPES[c] = bytes(String.format(Locale.ROOT, "\\u%04X", c));
        }
        ESCAPES[0] = bytes(String.valueOf(REPLACEMENT));
        ESCAPES['"'] = bytes("\\\"");
        ESCAPES['\\'] = bytes("\\\\");
        ESCAPES['\b'] = bytes("\\b");
        ESCAPES['\f'] = bytes("\\f");
        ESCAPES['\n'] = bytes("\\n");
        ESCAPES['\r'] = bytes("\\r");
        ESCAPES['\t'] = bytes("\\t");
    }

    private final char[] piece = new char[PIECE];
    private final EncodedTexts texts = new EncodedTexts();
    private Repetition repetition = Repetition.NONE;
    private byte[] bytes = new byte[INITIAL_LENGTH];

    /** Where the value starts: what is before it may be copied again. */
    private int start;

    private int length;

    /** What is known of the texts of values. */
    private enum Repetition {
        /** Nothing. */
        NONE,
        /** They will come again. */
        FIRST,
        /** They have been there. */
        SECOND
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void begin() {
        if (repetition == Repetition.FIRST) {
            startAfterKept();
        }
        length = start;
    }

    @Override
    public void keep() {
        repetition = Repetition.FIRST;
        texts.clear();
        start = 0;
        length = 0;
    }

    @Override
    public void repeat() {
        repetition = Repetition.SECOND;
        startAfterKept();
    }

    /** No kept text ends later, even if a part of a value is kept and the rest is not. */
    private void startAfterKept() {
        start = Math.min(length, MOST_KEPT);
    }

    @Override
    public void forget() {
        repetition = Repetition.NONE;
        start = 0;
        length = 0;
    }

    @Override
    public void add(String text) {
        int kept = repetition == Repetition.SECOND ? texts.find(text) : -1;
        if (kept >= 0) {
            copy(texts.start(kept), texts.end(kept));
            return;
        }
        int from = length;
        encode(text);
        if (repetition == Repetition.FIRST && length <= MOST_KEPT) {
            texts.add(text, from, length);
        }
    }

    private void copy(int from, int to) {
        reserve(to - from);
        System.arraycopy(bytes, from, bytes, length, to - from);
        length += to - from;
    }

    private void reserve(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
        }
    }

    private void encode(String text) {
        int end = text.length();
        for (int from = 0; from < end; ) {
            int count = Math.min(PIECE, end - from);
            text.getChars(from, from + count, piece, 0);
            if (count < end - from && Character.isHighSurrogate(piece[count - 1])) {
                count--;
            }
            encode(count);
            from += count;
        }
    }

    private void encode(int count) {
        reserve(LONGEST * count);
        char[] chars = piece;
        byte[] out = bytes;
        int at = length;
        for (int i = 0; i < count; i++) {
            char c = chars[i];
            if (c < 0x80) {
                byte[] escape = ESCAPES[c];
                if (escape == null) {
                    out[at++] = (byte) c;
                } else {
                    System.arraycopy(escape, 0, out, at, escape.length);
                    at += escape.length;
                }
            } else if (c < 0x800) {
                out[at++] = (byte) (0xC0 | c >>> 6);
                out[at++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i + 1 < count && Character.isLowSurrogate(chars[i + 1])) {
                int codePoint = Character.toCodePoint(c, chars[++i]);
                out[at++] = (byte) (0xF0 | codePoint >>> 18);
                out[at++] = (byte) (0x80 | codePoint >>> 12 & 0x3F);
                out[at++] = (byte) (0x80 | codePoint >>> 6 & 0x3F);
                out[at++] = (byte) (0x80 | codePoint & 0x3F);
            } else {
                int one = Character.isSurrogate(c) ? REPLACEMENT : c;
                INTS.set(out, at, THREE_BYTES | one >>> 12 | (one & 0xFC0) << 2 | (one & 0x3F) << 16);
                at += 3;
            }
        }
        length = at;
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeRawUTF8String(bytes, start, length - start);
    }
}
