package io.github.weeklydigest.parser.internal.markdown.block;

/** Says that a slice has more blocks, lines, cells and inlines than are held in memory at once. */
public final class PartsExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PartsExceededException() {
        super(null, null, false, false);
    }
}
