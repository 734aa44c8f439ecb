package io.github.weeklydigest.parser.internal.markdown.inline;

import java.util.Arrays;

/** The opening brackets that are not closed yet. Questions are about the innermost one. */
final class BracketStack {
    private int count;
    private int[] tokens = new int[16];
    private int[] contentStarts = new int[16];
    private int[] delimiters = new int[16];
    private int[] autolinkCandidates = new int[16];
    private boolean[] images = new boolean[16];
    private boolean[] active = new boolean[16];

    /** How many of the outermost brackets contain a link, so that those of links among them are inactive. */
    private int inactiveBrackets;

    void clear() {
        count = 0;
        inactiveBrackets = 0;
    }

    /**
     * Adds a bracket.
     *
     * @param token its token
     * @param contentStart the place after it
     * @param delimitersBefore the number of runs of delimiters before it
     * @param candidatesBefore the number of possible autolinks before it
     */
    void push(int token, int contentStart, int delimitersBefore, int candidatesBefore, boolean image) {
        if (count == tokens.length) {
            int size = count * 2;
            tokens = Arrays.copyOf(tokens, size);
            contentStarts = Arrays.copyOf(contentStarts, size);
            delimiters = Arrays.copyOf(delimiters, size);
            autolinkCandidates = Arrays.copyOf(autolinkCandidates, size);
            images = Arrays.copyOf(images, size);
            active = Arrays.copyOf(active, size);
        }
        inactiveBrackets = Math.min(inactiveBrackets, count);
        tokens[count] = token;
        contentStarts[count] = contentStart;
        delimiters[count] = delimitersBefore;
        autolinkCandidates[count] = candidatesBefore;
        images[count] = image;
        active[count] = true;
        count++;
    }

    void pop() {
        count--;
    }

    /** Deactivates all brackets of links, because links do not nest. */
    void deactivateLinks() {
        for (int b = inactiveBrackets; b < count; b++) {
            active[b] = images[b];
        }
        inactiveBrackets = count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean isActive() {
        return active[count - 1];
    }

    boolean isImage() {
        return images[count - 1];
    }

    int token() {
        return tokens[count - 1];
    }

    int contentStart() {
        return contentStarts[count - 1];
    }

    int delimiters() {
        return delimiters[count - 1];
    }

    int autolinkCandidates() {
        return autolinkCandidates[count - 1];
    }
}
