package io.github.weeklydigest.render.json.internal.writer;

import io.github.weeklydigest.render.spi.Utf8Table;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
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

    /** What is written for a character of ASCII that is not written as it is. */
    private static final byte[] @Nullable [] ESCAPES = new byte[0x80][];

    /** The encoding of each character that is written as it is, or else 0. */
    private static final int[] ENCODED = Utf8Table.create();

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
        for (int c = 0; c < ESCAPES.length; c++) {
            if (ESCAPES[c] != null) {
                ENCODED[c] = 0;
            }
        }
    }

    private static final byte[] REPLACEMENT_BYTES = bytes(String.valueOf(REPLACEMENT));

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
        for (int i = encodeAsIs(0, count); i < count; i = encodeAsIs(i, count)) {
            char c = piece[i++];
            if (c < 0x80) {
                append(Objects.requireNonNull(ESCAPES[c]));
            } else if (Character.isHighSurrogate(c) && i < count && Character.isLowSurrogate(piece[i])) {
                append(bytes(String.valueOf(piece, i - 1, 2)));
                i++;
            } else {
                append(REPLACEMENT_BYTES);
            }
        }
    }

    /** Encodes characters up to the next one that is not written as it is, and returns the index of that. */
    private int encodeAsIs(int from, int to) {
        int[] table = ENCODED;
        char[] chars = piece;
        byte[] out = bytes;
        int at = length;
        int i = from;
        while (i < to) {
            int encoded = table[chars[i]];
            if (encoded == 0) {
                break;
            }
            INTS.set(out, at, encoded);
            at += encoded >>> Utf8Table.COUNT_SHIFT;
            i++;
        }
        length = at;
        return i;
    }

    private void append(byte[] one) {
        System.arraycopy(one, 0, bytes, length, one.length);
        length += one.length;
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeRawUTF8String(bytes, start, length - start);
    }
}
