package io.github.weeklydigest.parser.internal.slice;

/**
 * A range of a text, in UTF-16 code units.
 *
 * @param start the index of the first character
 * @param end the index after the last character
 */
public record TextRange(int start, int end) {
    /** Whether the range holds no character. */
    public boolean isEmpty() {
        return end <= start;
    }
}
