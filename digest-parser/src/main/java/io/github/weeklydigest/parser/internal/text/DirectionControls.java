package io.github.weeklydigest.parser.internal.text;

/** Characters that change the direction of the text around them: embeddings, overrides and isolates. */
public final class DirectionControls {
    /** The bytes E2, 80 or 81, and A0 to AF, which begin all of them and few other characters. */
    private static final long FIRST = 0xE2E2E2E2E2E2E2E2L;

    private static final long SECOND = 0x8080808080808080L;
    private static final long SECOND_MASK = 0xFEFEFEFEFEFEFEFEL;
    private static final long THIRD = 0xA0A0A0A0A0A0A0A0L;
    private static final long THIRD_MASK = 0xF0F0F0F0F0F0F0F0L;

    private DirectionControls() {}

    /** Whether a character is one of them. */
    public static boolean isOne(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** Whether one of them is between two places of a text in UTF-8. */
    static boolean areIn(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + Long.BYTES + 2 <= to; i += Long.BYTES) {
            // Compares all three bytes, because quotation marks of Chinese have the same first two.
            long differences = Bytes.word(bytes, i) ^ FIRST
                    | (Bytes.word(bytes, i + 1) ^ SECOND) & SECOND_MASK
                    | (Bytes.word(bytes, i + 2) ^ THIRD) & THIRD_MASK;
            if ((differences - Bytes.ONES & ~differences & Bytes.HIGH_BITS) != 0 && startIn(bytes, i, i + Long.BYTES)) {
                return true;
            }
        }
        return startIn(bytes, i, to - 2);
    }

    private static boolean startIn(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((bytes[i] & 0xFF) == 0xE2 && isOne(0x2000 | (bytes[i + 1] & 0x3F) << 6 | bytes[i + 2] & 0x3F)) {
                return true;
            }
        }
        return false;
    }
}
