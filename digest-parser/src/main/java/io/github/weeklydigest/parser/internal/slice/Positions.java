package io.github.weeklydigest.parser.internal.slice;

/**
 * Finds where the top-level blocks of a slice are, and everything in them. May be used as long as the text of the slice.
 */
public interface Positions {
    /**
     * The position of a block and of everything in it.
     *
     * @param number the number that the block has here
     */
    BlockSpan block(int number);

    /** Whether a link may be a reference to a definition, so that its address is not where the link is. */
    boolean mayRefer();

    /** The position of a block that is known already, whatever its number. */
    static Positions of(BlockSpan span) {
        return new Positions() {
            @Override
            public BlockSpan block(int number) {
                return span;
            }

            @Override
            public boolean mayRefer() {
                return true;
            }
        };
    }
}
