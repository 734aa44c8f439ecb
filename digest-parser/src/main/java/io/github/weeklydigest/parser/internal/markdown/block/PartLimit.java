package io.github.weeklydigest.parser.internal.markdown.block;

/** Counts the parts of a slice, and ends the reading of one that has too many. */
final class PartLimit {
    private final int max;
    private int parts;

    PartLimit(int max) {
        this.max = max;
    }

    /** Starts a slice or a heading. */
    void begin() {
        parts = 0;
    }

    void add(int more) {
        parts += more;
        if (parts > max) {
            throw LimitExceededException.ofParts(max);
        }
    }
}
