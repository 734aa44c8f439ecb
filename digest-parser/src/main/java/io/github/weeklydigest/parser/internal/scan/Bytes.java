package io.github.weeklydigest.parser.internal.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches and counts over UTF-8, eight bytes at a time. */
final class Bytes {
    private static final VarHandle WORDS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = ONES << 7;

    /** One more than the greatest of the control characters that {@link #findControl} finds. */
    private static final int CONTROL_END = 0x0E;

    private Bytes() {}

    /** The first byte from NUL to carriage return, thus every line end; or {@code to}. */
    static int findControl(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long word = (long) WORDS.get(bytes, i);
            long found = word - ONES * CONTROL_END & ~word & HIGH_BITS;
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (i < to && (bytes[i] < 0 || bytes[i] >= CONTROL_END)) {
            i++;
        }
        return i;
    }

    /** Where the line behind the first line end before {@code place} starts, if not behind {@code place}; or -1. */
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

    /** The number of UTF-16 code units between two places. */
    static int utf16Length(byte[] bytes, int from, int to) {
        int units = to - from;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long word = (long) WORDS.get(bytes, i);
            if ((word & HIGH_BITS) != 0) {
                long continuation = word >>> 7 & ~(word >>> 6) & ONES;
                long astral = word >>> 7 & word >>> 6 & word >>> 5 & word >>> 4 & ONES;
                units += (int) ((astral * ONES >>> 56) - (continuation * ONES >>> 56));
            }
        }
        for (; i < to; i++) {
            units -= (bytes[i] & 0xC0) == 0x80 ? 1 : 0;
            units += (bytes[i] & 0xF0) == 0xF0 ? 1 : 0;
        }
        return units;
    }

    /** The place a number of UTF-16 code units behind another one. */
    static int skipUtf16(byte[] bytes, int from, int units) {
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
