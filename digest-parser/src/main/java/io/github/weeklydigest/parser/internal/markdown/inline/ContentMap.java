package io.github.weeklydigest.parser.internal.markdown.inline;

import io.github.weeklydigest.parser.internal.text.Bytes;
import java.util.Arrays;

/**
 * Where the content of a leaf is in its top-level block, in UTF-16 code units. The content consists of pieces, each of which
 * is consecutive in the source: the whole of a line, or one of several lines. Units are counted where they are asked for,
 * from the last place that was asked for. Reused from leaf to leaf.
 */
public final class ContentMap {
    /** Where each piece starts in the content, and the unit of its first character. */
    private int[] starts = new int[16];

    private int[] units = new int[16];

    /** Whether all characters of a piece are at one unit, because the source has others there. */
    private boolean[] single = new boolean[16];

    private int count;
    private int length;
    private byte[] bytes = new byte[0];
    private int base;

    /** A place whose unit is known, and its piece. */
    private int knownPiece;

    private int knownPlace;
    private int knownUnit;

    /** Starts the content of a leaf. */
    public void begin() {
        count = 0;
        length = 0;
    }

    /** Adds bytes that follow each other in the source from a unit on. */
    public void add(int size, int unit) {
        add(size, unit, false);
    }

    /** Adds characters that the source has in another form, or not at all, at a unit. */
    public void addSingle(int size, int unit) {
        add(size, unit, true);
    }

    private void add(int size, int unit, boolean isSingle) {
        if (size == 0) {
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            units = Arrays.copyOf(units, 2 * count);
            single = Arrays.copyOf(single, 2 * count);
        }
        starts[count] = length;
        units[count] = unit;
        single[count] = isSingle;
        count++;
        length += size;
    }

    /** Sets the array that holds the content, before places in it are asked for, and where the content starts. */
    public void locate(byte[] content, int from) {
        bytes = content;
        base = from;
        know(0, 0);
    }

    private void know(int piece, int place) {
        knownPiece = piece;
        knownPlace = place;
        knownUnit = units[piece];
    }

    /** The unit at which the character at a place starts. */
    public int start(int place) {
        return unit(piece(place - base), place - base);
    }

    /** The unit at which the character before a place ends. */
    public int end(int place) {
        int piece = piece(place - 1 - base);
        return single[piece] ? units[piece] + 1 : unit(piece, place - base);
    }

    /** Where the piece of a place ends. */
    int pieceEnd(int place) {
        int next = piece(place - base) + 1;
        return base + (next == count ? length : starts[next]);
    }

    /** Says how many units there are between the place that was asked for last and a later one of the same piece. */
    void advance(int place, int distance) {
        knownPlace = place - base;
        knownUnit += distance;
    }

    private int piece(int place) {
        if (count == 1) {
            return 0;
        }
        int found = Arrays.binarySearch(starts, 0, count, place);
        return found >= 0 ? found : -found - 2;
    }

    private int unit(int piece, int place) {
        if (single[piece]) {
            return units[piece];
        }
        if (piece != knownPiece) {
            know(piece, starts[piece]);
        }
        knownUnit += place >= knownPlace
                ? Bytes.utf16Length(bytes, base + knownPlace, base + place)
                : -Bytes.utf16Length(bytes, base + place, base + knownPlace);
        knownPlace = place;
        return knownUnit;
    }

    /** The unit of each character of the content from its start to a place. */
    public int[] characterUnits(int to) {
        int[] characters = new int[to - base];
        int found = 0;
        int piece = -1;
        int unit = 0;
        for (int i = 0; i < to - base; i++) {
            if (piece + 1 < count && starts[piece + 1] == i) {
                piece++;
                unit = units[piece];
            }
            byte b = bytes[base + i];
            for (int left = (b & 0xC0) == 0x80 ? 0 : (b & 0xF8) == 0xF0 ? 2 : 1; left > 0; left--) {
                characters[found++] = unit;
                unit += single[piece] ? 0 : 1;
            }
        }
        return Arrays.copyOf(characters, found);
    }
}
