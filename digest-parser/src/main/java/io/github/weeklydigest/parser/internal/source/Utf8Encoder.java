package io.github.weeklydigest.parser.internal.source;

import io.github.weeklydigest.parser.internal.text.Bytes;
import io.github.weeklydigest.render.spi.Utf8Table;

/**
 * Encodes characters as UTF-8, up to a fixed number at once. A lone surrogate becomes U+FFFD. Faster than the platform's encoder
 * for text in Chinese, because nothing branches on the length of a character. Not thread-safe.
 */
final class Utf8Encoder {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int LONGEST = 3;
    private static final int[] ENCODED = Utf8Table.create();

    private final char[] chars;
    private final byte[] bytes;

    /** Characters that were given and not encoded: a high surrogate at the end. */
    private int pending;

    Utf8Encoder(int room) {
        chars = new char[room];
        // Each character is written with four bytes, of which its own count.
        bytes = new byte[room * LONGEST + 1];
    }

    /** The characters to encode next, which are to be written from {@link #pending()} on. */
    char[] chars() {
        return chars;
    }

    int pending() {
        return pending;
    }

    /** The bytes of the characters that were encoded last. */
    byte[] bytes() {
        return bytes;
    }

    /**
     * Encodes characters and returns the number of bytes.
     *
     * @param count how many characters there are, the pending one among them
     * @param last whether no more characters come
     */
    int encode(int count, boolean last) {
        boolean splits = !last && count > 0 && Character.isHighSurrogate(chars[count - 1]);
        int length = encode(splits ? count - 1 : count);
        pending = splits ? 1 : 0;
        if (splits) {
            chars[0] = chars[count - 1];
        }
        return length;
    }

    private int encode(int count) {
        char[] source = chars;
        byte[] target = bytes;
        int[] table = ENCODED;
        int at = 0;
        for (int i = 0; i < count; i++) {
            int encoded = table[source[i]];
            if (encoded != 0) {
                Bytes.putInt(target, at, encoded);
                at += encoded >>> Utf8Table.COUNT_SHIFT;
            } else if (i + 1 < count && Character.isSurrogatePair(source[i], source[i + 1])) {
                int point = Character.toCodePoint(source[i], source[i + 1]);
                i++;
                target[at++] = (byte) (0xF0 | point >> 18);
                target[at++] = (byte) (0x80 | point >> 12 & 0x3F);
                target[at++] = (byte) (0x80 | point >> 6 & 0x3F);
                target[at++] = (byte) (0x80 | point & 0x3F);
            } else {
                Bytes.putInt(target, at, table[REPLACEMENT]);
                at += LONGEST;
            }
        }
        return at;
    }
}
