package io.github.weeklydigest.render.spi;

import java.util.Arrays;

/**
 * The encoding of each character in UTF-8, for writers that encode text while they escape it.
 *
 * <pre>{@code
 * int encoded = table[text.charAt(i)];
 * for (int count = encoded >>> Utf8Table.COUNT_SHIFT; count > 0; count--, encoded >>>= 8) {
 *     bytes[length++] = (byte) encoded;
 * }
 * }</pre>
 *
 * <p>It exists for speed alone: the lengths of characters in text of two scripts follow no order, so each branch on them is
 * often predicted wrongly. A writer that stores all four bytes of an entry and then advances by its count has no branch.
 *
 * @since 0.1
 */
public final class Utf8Table {
    /** The lowest bit of the count of bytes in an entry. */
    public static final int COUNT_SHIFT = 24;

    private Utf8Table() {}

    /**
     * Returns a table with an entry for each {@code char}: its bytes, the first one in the lowest bits, and their count from
     * 1 to 3. The entries of surrogates are 0.
     *
     * @return a new table, which may be changed
     */
    public static int[] create() {
        int[] table = new int[Character.MAX_VALUE + 1];
        for (int c = 0; c < 0x80; c++) {
            table[c] = c | 1 << COUNT_SHIFT;
        }
        for (int first = 0x80; first < table.length; first += 0x40) {
            // All but the last byte is the same for 64 characters.
            int start = first < 0x800
                    ? 0x80C0 | first >>> 6 | 2 << COUNT_SHIFT
                    : 0x8080E0 | first >>> 12 | (first & 0xFC0) << 2 | 3 << COUNT_SHIFT;
            int last = first < 0x800 ? 8 : 16;
            for (int i = 0; i < 0x40; i++) {
                table[first + i] = start | i << last;
            }
        }
        Arrays.fill(table, Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1, 0);
        return table;
    }
}
