package io.github.weeklydigest.parser.internal.markdown.block;

import java.util.Arrays;

/**
 * The blocks of a slice in document order, as integers. Places are counted in bytes from the start of the slice. Lines of
 * code and HTML that start within a tab have their places inverted, the first for one space, the second for two, both for
 * three.
 *
 * <pre>
 * TOP from to                        a top-level block follows; its lines
 * PARAGRAPH n (from to)*             its lines without indentation
 * HEADING level n (from to)*         its content, without markers
 * CODE infoFrom infoTo closed n (from to)*
 *                                    infoFrom is -1 for indented code; closed is 1 if there is a closing fence
 * HTML n (from to)*
 * RULE from to
 * QUOTE from … END                   where its first marker is
 * TABLE n (from to)*                 header, delimiter and other rows
 * LIST start tight (ITEM from to … END)* END
 *                                    start is -1 for bullets; from and to of the item's marker
 * </pre>
 */
public final class BlockTape {
    static final int TOP = 1;
    static final int PARAGRAPH = 2;
    static final int HEADING = 3;
    static final int CODE = 4;
    static final int HTML = 5;
    static final int RULE = 6;
    static final int QUOTE = 7;
    static final int LIST = 8;
    static final int ITEM = 9;
    static final int END = 10;
    static final int TABLE = 11;

    private int[] numbers = new int[256];
    private int size;

    /** Where the last top-level block begins. */
    private int top;

    /** The same blocks on a tape of their own. */
    public BlockTape copy() {
        BlockTape copy = new BlockTape();
        copy.numbers = Arrays.copyOf(numbers, size);
        copy.size = size;
        copy.top = top;
        return copy;
    }

    /** The numbers, of which the first {@link #size()} are in use; another array after numbers were added. */
    int[] numbers() {
        return numbers;
    }

    /** How many numbers there are. */
    public int size() {
        return size;
    }

    int get(int place) {
        return numbers[place];
    }

    void set(int place, int value) {
        numbers[place] = value;
    }

    void add(int value) {
        int place = extend(1);
        numbers[place] = value;
    }

    void add(int first, int second) {
        int place = extend(2);
        numbers[place] = first;
        numbers[place + 1] = second;
    }

    /** Makes room for some numbers at the end, and returns where it begins. */
    private int extend(int count) {
        int place = size;
        if (place + count > numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        size = place + count;
        return place;
    }

    /** Begins a top-level block, given its first line. */
    void addTop(int from, int to) {
        top = extend(3);
        numbers[top] = TOP;
        numbers[top + 1] = from;
        numbers[top + 2] = to;
    }

    /** Where the last top-level block begins, with its operation {@link #TOP}. */
    int top() {
        return top;
    }

    /** Where the lines of the last top-level block start in the slice. */
    int topStart() {
        return numbers[top + 1];
    }

    void setTopStart(int from) {
        numbers[top + 1] = from;
    }

    void setTopEnd(int to) {
        numbers[top + 2] = to;
    }

    /** Adds a line; if it starts with the rest of a tab, with the number of spaces that this rest is worth. */
    void addLine(int from, int to, int spaces) {
        add((spaces & 1) == 0 ? from : ~from, (spaces & 2) == 0 ? to : ~to);
    }

    /** Adds a number between others. */
    void insert(int place, int value) {
        add(0);
        System.arraycopy(numbers, place, numbers, place + 1, size - 1 - place);
        numbers[place] = value;
    }

    /** Removes some numbers. */
    void remove(int place, int count) {
        System.arraycopy(numbers, place + count, numbers, place, size - count - place);
        size -= count;
    }

    /** Removes all numbers from a place on. */
    void truncate(int place) {
        size = place;
    }

    /** The number of spaces that replace the partial tab at the start of a line. */
    static int spaces(int from, int to) {
        return (from < 0 ? 1 : 0) + (to < 0 ? 2 : 0);
    }

    /** The place that is encoded in a number, without the count of spaces. */
    static int place(int number) {
        return number < 0 ? ~number : number;
    }
}
