package io.github.weeklydigest.parser.internal.markdown.rules;

/** The parentheses in a link destination without angle brackets: balanced, and nested up to a limit. */
public final class Parentheses {
    /** The nesting after a parenthesis that closes none of the destination, which therefore ends before it. */
    public static final int CLOSED = -1;

    /** The nesting after a parenthesis with which the text is not a destination. */
    public static final int TOO_DEEP = -2;

    private static final int MAX_NESTING = 32;

    private Parentheses() {}

    /**
     * The nesting after a parenthesis.
     *
     * @param nesting how many are open before it
     * @param parenthesis the opening or the closing one
     */
    public static int nesting(int nesting, int parenthesis) {
        if (parenthesis == ')') {
            return nesting - 1;
        }
        return nesting == MAX_NESTING ? TOO_DEEP : nesting + 1;
    }
}
