package io.github.weeklydigest.render.json.internal.writer;

/**
 * Where the texts of a value are in a buffer, so that the next value with the same texts can copy them. An item has its body
 * and the plain text of its body, and encoding both would be half of the work of writing it. The number of texts is bounded.
 */
final class EncodedTexts {
    private static final int MOST = 512;

    /** Shorter texts are encoded as fast as they are found. */
    private static final int SHORTEST = 12;

    /** How many texts may be left out, such as the addresses of links, which the plain text has not. */
    private static final int MOST_LEFT_OUT = 4;

    private final String[] texts = new String[MOST];
    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private int count;
    private int next;

    /** Forgets all texts. */
    void clear() {
        count = 0;
        next = 0;
    }

    /** Adds a text, unless it is too short or one too many. */
    void add(String text, int start, int end) {
        if (count < MOST && text.length() >= SHORTEST) {
            texts[count] = text;
            starts[count] = start;
            ends[count] = end;
            count++;
        }
    }

    /** Finds the next text if it is this very object; returns its number, or -1. */
    @SuppressWarnings("ReferenceEquality") // To compare the characters would take as long as to encode them.
    int find(String text) {
        int last = Math.min(count - 1, next + MOST_LEFT_OUT);
        for (int i = next; i <= last; i++) {
            if (texts[i] == text) {
                next = i + 1;
                return i;
            }
        }
        return -1;
    }

    int start(int number) {
        return starts[number];
    }

    int end(int number) {
        return ends[number];
    }
}
