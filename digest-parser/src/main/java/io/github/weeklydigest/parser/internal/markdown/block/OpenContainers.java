package io.github.weeklydigest.parser.internal.markdown.block;

import java.util.Arrays;

/** The quotes, lists and list items that are open, the outermost first. Not thread-safe. */
final class OpenContainers {
    private static final int QUOTE = 0;
    private static final int LIST = 1;
    private static final int ITEM = 2;

    private final BlockTape tape;
    private int depth;
    private int[] kinds = new int[16];

    /** Where each container is on the tape. */
    private int[] places = new int[16];

    private int[] contentIndents = new int[16];
    private int[] markers = new int[16];
    private int[] linesAfterBlank = new int[16];
    private boolean[] hadBlank = new boolean[16];
    private boolean[] lineBlank = new boolean[16];
    private boolean[] previousLineBlank = new boolean[16];
    private boolean[] hasChild = new boolean[16];

    OpenContainers(BlockTape tape) {
        this.tape = tape;
    }

    int depth() {
        return depth;
    }

    /** Whether the innermost one is a list, which contains nothing but items. */
    boolean isInList() {
        return depth > 0 && kinds[depth - 1] == LIST;
    }

    /** Reads the part of a line that continues the containers, and returns how many of them it continues. */
    int match(LineCursor line) {
        int matched = 0;
        while (matched < depth) {
            line.findNextNonSpace();
            if (!continues(matched, line)) {
                break;
            }
            matched++;
        }
        return matched;
    }

    private boolean continues(int level, LineCursor line) {
        boolean blank = line.isBlank();
        switch (kinds[level]) {
            case QUOTE:
                if (line.indent() < LineCursor.CODE_INDENT && line.isNext('>')) {
                    line.skipQuoteMarker();
                    return true;
                }
                return false;
            case LIST:
                if (blank) {
                    hadBlank[level] = true;
                    linesAfterBlank[level] = 0;
                } else if (hadBlank[level]) {
                    linesAfterBlank[level]++;
                }
                return true;
            default:
                previousLineBlank[level] = lineBlank[level];
                lineBlank[level] = blank;
                if (blank) {
                    if (!hasChild[level]) {
                        return false;
                    }
                    line.skipIndent();
                    return true;
                }
                if (line.indent() >= contentIndents[level]) {
                    line.goToColumn(line.column() + contentIndents[level]);
                    return true;
                }
                return false;
        }
    }

    /** Whether the innermost container that a line continues is a list whose items have this marker. */
    boolean isList(int matched, int marker) {
        return matched > 0 && kinds[matched - 1] == LIST && markers[matched - 1] == marker;
    }

    /** Opens a quote whose marker is at a place of the slice. */
    void openQuote(int marker) {
        open(QUOTE);
        tape.add(BlockTape.QUOTE, marker);
    }

    /** Opens a list; its first number is -1 if it has bullets. */
    void openList(int marker, int number) {
        open(LIST);
        markers[depth - 1] = marker;
        tape.add(BlockTape.LIST);
        tape.add(number, 1);
    }

    /** Another item is about to begin in the innermost container, a list. */
    void continueList() {
        int list = depth - 1;
        if (hadBlank[list] && linesAfterBlank[list] == 1) {
            loosen(list);
            hadBlank[list] = false;
        }
    }

    /** Opens an item of a list, given the places of its marker in the slice. */
    void openItem(int from, int to, int contentIndent) {
        open(ITEM);
        contentIndents[depth - 1] = contentIndent;
        tape.add(BlockTape.ITEM);
        tape.add(from, to);
    }

    private void open(int kind) {
        if (depth == kinds.length) {
            int size = depth * 2;
            kinds = Arrays.copyOf(kinds, size);
            places = Arrays.copyOf(places, size);
            contentIndents = Arrays.copyOf(contentIndents, size);
            markers = Arrays.copyOf(markers, size);
            linesAfterBlank = Arrays.copyOf(linesAfterBlank, size);
            hadBlank = Arrays.copyOf(hadBlank, size);
            lineBlank = Arrays.copyOf(lineBlank, size);
            previousLineBlank = Arrays.copyOf(previousLineBlank, size);
            hasChild = Arrays.copyOf(hasChild, size);
        }
        kinds[depth] = kind;
        places[depth] = tape.size();
        linesAfterBlank[depth] = 0;
        hadBlank[depth] = false;
        lineBlank[depth] = false;
        previousLineBlank[depth] = false;
        hasChild[depth] = false;
        depth++;
    }

    /** A block is about to begin in the innermost container. */
    void beginChild() {
        if (depth > 0 && kinds[depth - 1] == ITEM) {
            hasChild[depth - 1] = true;
            if (previousLineBlank[depth - 1]) {
                loosen(depth - 2);
            }
        }
    }

    private void loosen(int list) {
        tape.set(places[list] + 2, 0);
    }

    /** Closes all containers deeper than a depth. */
    void closeTo(int level) {
        while (depth > level) {
            depth--;
            tape.add(BlockTape.END);
        }
    }
}
