package io.github.weeklydigest.parser.internal.source;

import io.github.weeklydigest.parser.internal.text.ByteText;
import org.jspecify.annotations.Nullable;

/** The texts of the last slices, which may be asked for places of the buffer. Not thread-safe. */
final class TextsInUse {
    /** For how many slices a text may be used, its own among them. */
    private static final int MOST = 3;

    private final @Nullable ByteText[] texts = new ByteText[MOST];

    /** Where the oldest one is, if there are as many as there may be, and where the next one comes. */
    private int oldest;

    /** Adds the text of a slice. */
    void add(ByteText text) {
        endOldest();
        texts[oldest] = text;
        oldest = (oldest + 1) % MOST;
    }

    /** Ends the use of the oldest text, because another slice is about to be read. */
    void endOldest() {
        ByteText text = texts[oldest];
        if (text != null) {
            text.release();
            texts[oldest] = null;
        }
    }

    /** The first place that is in use, if it is before another one; otherwise that one. */
    int firstPlace(int other) {
        int first = other;
        for (ByteText text : texts) {
            if (text != null) {
                first = Math.min(first, text.base());
            }
        }
        return first;
    }

    /** Says that the bytes are in another array or at other places. */
    void move(byte[] bytes, int distance) {
        for (ByteText text : texts) {
            if (text != null) {
                text.move(bytes, distance);
            }
        }
    }
}
