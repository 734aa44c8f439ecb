package io.github.weeklydigest.parser.internal.markdown.inline;

import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import io.github.weeklydigest.parser.internal.markdown.rules.Characters;
import java.nio.charset.StandardCharsets;

/** The UTF-8 source of the leaf that is being read. Reused from leaf to leaf. */
final class LeafSource {
    /** The character that replaces a NUL. */
    static final char REPLACEMENT = '\uFFFD';

    /** No name of an entity is longer. */
    private static final int LONGEST_ENTITY = 32;

    private byte[] bytes = new byte[0];
    private int start;
    private int end;

    void begin(byte[] source, int from, int to) {
        bytes = source;
        start = from;
        end = to;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The byte at a place, or NUL from the end of the leaf on. */
    byte at(int place) {
        return place < end ? bytes[place] : 0;
    }

    /** The first place that does not hold a byte. */
    int skip(byte b, int from) {
        int i = from;
        while (i < end && bytes[i] == b) {
            i++;
        }
        return i;
    }

    /** The first place that does not hold white space. */
    int skipWhitespace(int from) {
        int i = from;
        while (i < end && Characters.isAsciiWhitespace(bytes[i])) {
            i++;
        }
        return i;
    }

    /** The text between two places; falls back if it may be invalid UTF-8. */
    String decode(int from, int to) throws FallbackRequired {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            throw new FallbackRequired();
        }
        // On JDK 17, replacing takes longer than searching, even if nothing is found.
        return text.indexOf('\0') < 0 ? text : text.replace('\0', REPLACEMENT);
    }

    int codePointAt(int place) {
        int b = bytes[place];
        if (b >= 0) {
            return b == 0 ? REPLACEMENT : b;
        } else if ((b & 0xF0) == 0xE0 && place + 2 < end) {
            return (b & 0xF) << 12 | (bytes[place + 1] & 0x3F) << 6 | bytes[place + 2] & 0x3F;
        } else if ((b & 0xE0) == 0xC0 && place + 1 < end) {
            return (b & 0x1F) << 6 | bytes[place + 1] & 0x3F;
        }
        int c = fourByteChar(bytes, place, end);
        return c < 0 ? REPLACEMENT : c;
    }

    int codePointBefore(int place) {
        int first = place - 1;
        while (first > start && (bytes[first] & 0xC0) == 0x80) {
            first--;
        }
        return codePointAt(first);
    }

    /** The character that four bytes encode, or -1 for invalid UTF-8. */
    static int fourByteChar(byte[] bytes, int i, int end) {
        if ((bytes[i] & 0xF8) != 0xF0
                || i + 3 >= end
                || (bytes[i + 1] & 0xC0) != 0x80
                || (bytes[i + 2] & 0xC0) != 0x80
                || (bytes[i + 3] & 0xC0) != 0x80) {
            return -1;
        }
        int c = (bytes[i] & 7) << 18 | (bytes[i + 1] & 0x3F) << 12 | (bytes[i + 2] & 0x3F) << 6 | bytes[i + 3] & 0x3F;
        return c < 0x10000 || c > 0x10FFFF ? -1 : c;
    }

    static boolean isPunctuation(byte b) {
        return b >= '!' && b <= '/' || b >= ':' && b <= '@' || b >= '[' && b <= '`' || b >= '{' && b <= '~';
    }

    /** Where the entity ends that may begin with the ampersand at a place; that place if none does. */
    int entityEnd(int ampersand) {
        int name = at(ampersand + 1) == '#' ? ampersand + 2 : ampersand + 1;
        int limit = Math.min(end, name + LONGEST_ENTITY);
        int next = name;
        while (next < limit && Characters.isAsciiAlphanumeric(bytes[next])) {
            next++;
        }
        return next > name && at(next) == ';' ? next + 1 : ampersand;
    }
}
