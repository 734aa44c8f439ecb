package io.github.weeklydigest.parser.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches and counts over UTF-8, eight bytes at a time. */
public final class Bytes {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    static final long ONES = 0x0101010101010101L;
    static final long HIGH_BITS = ONES << 7;

    private static final long MIDDLE_BITS = ONES * 0x70;
    private static final long LOWEST_MIDDLE_BITS = ONES * 0x10;

    private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;
    private static final long EVEN_ONES = 0x0001000100010001L;

    /** What shows that the six lowest bytes of a word are two characters of three bytes each. */
    public static final long PAIR_MASK = 0xC0C0F0C0C0F0L;

    public static final long PAIR = 0x8080E08080E0L;

    /** One more than the greatest of the control characters that {@link #findControl} finds. */
    private static final int CONTROL_END = 0x0E;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private Bytes() {}

    /** What is not 0 for a word with a control character up to carriage return; the lowest bit shows the first one. */
    private static long controls(long word) {
        return word - ONES * CONTROL_END & ~word & HIGH_BITS;
    }

    /** The first byte from NUL to carriage return, thus every line end; or {@code to}. */
    public static int findControl(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long found = controls((long) WORDS.get(bytes, i));
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        if (i == to) {
            return i;
        }
        // Bytes with their highest bit set are no control characters.
        long found = controls(rest(bytes, i, to) | -1L << (to - i) * Byte.SIZE);
        return found == 0 ? to : i + (Long.numberOfTrailingZeros(found) >>> 3);
    }

    /** The bytes between two places, at least one and fewer than eight, the first one lowest and 0 after the last one. */
    private static long rest(byte[] bytes, int from, int to) {
        if (to >= Long.BYTES) {
            return (long) WORDS.get(bytes, to - Long.BYTES) >>> (Long.BYTES - (to - from)) * Byte.SIZE;
        }
        long word = 0;
        for (int i = to - 1; i >= from; i--) {
            word = word << Byte.SIZE | bytes[i] & 0xFF;
        }
        return word;
    }

    /** The first byte of an ASCII character; or {@code to}. */
    public static int skipNonAscii(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long ascii = ~(long) WORDS.get(bytes, i) & HIGH_BITS;
            if (ascii != 0) {
                return i + (Long.numberOfTrailingZeros(ascii) >>> 3);
            }
        }
        while (i < to && bytes[i] < 0) {
            i++;
        }
        return i;
    }

    /** Whether all bytes are ASCII characters. */
    public static boolean isAscii(byte[] bytes, int from, int to) {
        int i = from;
        while (i + Long.BYTES <= to && ((long) WORDS.get(bytes, i) & HIGH_BITS) == 0) {
            i += Long.BYTES;
        }
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        return i == to;
    }

    /** Where the line after the first line end before {@code place} starts, if not after {@code place}; or -1. */
    static int lineBehind(byte[] bytes, int from, int place, int limit) {
        int i = from;
        while (i < place) {
            i = findControl(bytes, i, place);
            if (i == place) {
                break;
            }
            byte c = bytes[i];
            i++;
            if (c == '\n' || c == '\r' && (i == limit || bytes[i] != '\n')) {
                return i;
            }
        }
        return -1;
    }

    /** Where the line of a place starts; a line end belongs to the line that it ends. */
    static int lineStart(byte[] bytes, int from, int place) {
        int i = place;
        while (i - Long.BYTES >= from && controls((long) WORDS.get(bytes, i - Long.BYTES)) == 0) {
            i -= Long.BYTES;
        }
        while (i > from) {
            byte before = bytes[i - 1];
            if (before == '\n' || before == '\r' && bytes[i] != '\n') {
                break;
            }
            i--;
        }
        return i;
    }

    /** The number of UTF-16 code units between two places. */
    public static int utf16Length(byte[] bytes, int from, int to) {
        int units = to - from;
        int i = from;
        while (i + Long.BYTES <= to) {
            // Each byte of the sum counts the continuation bytes at its place in the words, so it must not run over.
            int start = i;
            int stop = Math.min(to - Long.BYTES, i + 254 * Long.BYTES);
            long sum = 0;
            long astral = 0;
            // Without a branch, so that the compiler can take several words at once.
            for (; i <= stop; i += Long.BYTES) {
                long word = (long) WORDS.get(bytes, i);
                sum += continuations(word);
                astral |= firstOfFour(word);
            }
            units -=
                    (int) ((sum & EVEN_BYTES) * EVEN_ONES >>> 48) + (int) ((sum >>> 8 & EVEN_BYTES) * EVEN_ONES >>> 48);
            if (astral != 0) {
                units += charactersOfFour(bytes, start, i);
            }
        }
        if (i < to) {
            long word = rest(bytes, i, to);
            units += Long.bitCount(firstOfFour(word)) - Long.bitCount(continuations(word));
        }
        return units;
    }

    /** A 1 in the lowest bit of each byte that continues a character. */
    private static long continuations(long word) {
        return word >>> 7 & ~(word >>> 6) & ONES;
    }

    /** The highest bit of each byte that is the first one of four, whose four highest bits are set. */
    private static long firstOfFour(long word) {
        return (word & MIDDLE_BITS) + LOWEST_MIDDLE_BITS & word & HIGH_BITS;
    }

    /** The number of characters of four bytes that start in some words. */
    private static int charactersOfFour(byte[] bytes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i += Long.BYTES) {
            count += Long.bitCount(firstOfFour((long) WORDS.get(bytes, i)));
        }
        return count;
    }

    /** Eight bytes, the first one lowest. */
    public static long word(byte[] bytes, int at) {
        return (long) WORDS.get(bytes, at);
    }

    /** The characters whose three bytes each are the lowest of a word: one in the lowest bits, one from bit 24 on. */
    public static long pairOfChars(long word) {
        return word << 12 & 0xF00000F000L | word >>> 2 & 0xFC0000FC0L | word >>> 16 & 0x3F00003FL;
    }

    /** Writes four bytes, the first one lowest. */
    public static void putInt(byte[] bytes, int at, int value) {
        INTS.set(bytes, at, value);
    }

    /** The place a number of UTF-16 code units after another one. */
    public static int skipUtf16(byte[] bytes, int from, int units) {
        int i = from;
        int left = units;
        while (left > 0) {
            int b = bytes[i];
            i++;
            left--;
            if ((b & 0xF0) == 0xF0) {
                left--;
            }
            while (i < bytes.length && (bytes[i] & 0xC0) == 0x80) {
                i++;
            }
        }
        return i;
    }
}
