package io.github.weeklydigest.parser.internal.text;

/**
 * How much a digest may repeat of what its document holds once, such as the address of a link reference definition: in all
 * as many characters as the document has bytes so far, and a fixed allowance. Therefore the size of a digest is in proportion
 * to its document. Not thread-safe.
 */
public final class ExpansionBudget {
    private final long allowance;
    private long read;
    private long spent;
    private boolean exceeded;

    /** A budget with an allowance for short documents. */
    public ExpansionBudget(int allowance) {
        this.allowance = allowance;
    }

    /** Adds what has been read of the document. */
    public void read(long length) {
        read += length;
    }

    /** Takes a length from the budget; returns false, and takes nothing, if it does not have so much. */
    public boolean take(long length) {
        if (length > allowance + read - spent) {
            exceeded = true;
            return false;
        }
        spent += length;
        return true;
    }

    /** Whether something was refused since this was asked before. */
    public boolean takeExceeded() {
        boolean was = exceeded;
        exceeded = false;
        return was;
    }
}
