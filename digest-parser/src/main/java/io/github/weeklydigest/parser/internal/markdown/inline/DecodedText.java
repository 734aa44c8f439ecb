package io.github.weeklydigest.parser.internal.markdown.inline;

import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import io.github.weeklydigest.parser.internal.text.Bytes;

/** The characters of the text of a leaf, escapes resolved. Reused from leaf to leaf. */
final class DecodedText {
    private static final boolean[] SPECIAL = new boolean[128];

    static {
        for (char c : "\n\0\\`*_[]<&!~$:@w".toCharArray()) {
            SPECIAL[c] = true;
        }
    }

    private char[] chars = new char[1024];
    private int length;

    /** Starts a text with at most this many characters. */
    void begin(int capacity) {
        length = 0;
        if (chars.length < capacity) {
            chars = new char[Math.max(capacity, chars.length * 2)];
        }
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    String substring(int from, int to) {
        return new String(chars, from, to - from);
    }

    void append(char c) {
        chars[length++] = c;
    }

    /** Appends ASCII characters. */
    void append(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            chars[length++] = (char) bytes[i];
        }
    }

    /** Drops all characters from an index on. */
    void truncate(int index) {
        length = index;
    }

    /** Drops the spaces at the end, at most back to an index, and returns how many there were. */
    int dropSpaces(int from) {
        int end = length;
        while (end > from && chars[end - 1] == ' ') {
            end--;
        }
        int dropped = length - end;
        length = end;
        return dropped;
    }

    /**
     * Decodes and appends the text up to the next special character, and returns the place of that character. Works on
     * local copies of the fields, because nearly all bytes of a document pass through this loop.
     */
    int decode(byte[] in, int from, int to) throws FallbackRequired {
        char[] out = chars;
        int n = length;
        int lastPair = to - Long.BYTES;
        int i = from;
        while (i < to) {
            int b = in[i];
            if (b >= 0) {
                if (SPECIAL[b]) {
                    break;
                }
                out[n++] = (char) b;
                i++;
                continue;
            }
            // Two characters of three bytes each at once: most of a Chinese text.
            while (i <= lastPair) {
                long word = Bytes.word(in, i);
                if ((word & Bytes.PAIR_MASK) != Bytes.PAIR) {
                    break;
                }
                long pair = Bytes.pairOfChars(word);
                int first = (char) pair;
                int second = (char) (pair >>> 24);
                if (!isThreeByteChar(first) || !isThreeByteChar(second)) {
                    break;
                }
                out[n] = (char) first;
                out[n + 1] = (char) second;
                n += 2;
                i += 6;
            }
            b = in[i];
            if (b >= 0) {
                continue;
            } else if ((b & 0xF0) == 0xE0) {
                if (i + 2 >= to || (in[i + 1] & 0xC0) != 0x80 || (in[i + 2] & 0xC0) != 0x80) {
                    throw new FallbackRequired();
                }
                int c = (b & 0xF) << 12 | (in[i + 1] & 0x3F) << 6 | in[i + 2] & 0x3F;
                if (!isThreeByteChar(c)) {
                    throw new FallbackRequired();
                }
                out[n++] = (char) c;
                i += 3;
            } else if ((b & 0xE0) == 0xC0) {
                if (i + 1 >= to || (in[i + 1] & 0xC0) != 0x80 || (b & 0x1E) == 0) {
                    throw new FallbackRequired();
                }
                out[n++] = (char) ((b & 0x1F) << 6 | in[i + 1] & 0x3F);
                i += 2;
            } else {
                int c = LeafSource.fourByteChar(in, i, to);
                if (c < 0) {
                    throw new FallbackRequired();
                }
                out[n++] = Character.highSurrogate(c);
                out[n++] = Character.lowSurrogate(c);
                i += 4;
            }
        }
        length = n;
        return i;
    }

    /** Decodes a text that has no markup; falls back if it is invalid UTF-8. */
    String decodeAll(byte[] in, int from, int to) throws FallbackRequired {
        begin(to - from);
        int i = decode(in, from, to);
        while (i < to) {
            append(in[i] == 0 ? LeafSource.REPLACEMENT : (char) in[i]);
            i = decode(in, i + 1, to);
        }
        return substring(0, length);
    }

    /** Whether a character is encoded in three bytes, surrogates excluded. */
    private static boolean isThreeByteChar(int c) {
        return c >= 0x800 && (c & 0xF800) != 0xD800;
    }
}
