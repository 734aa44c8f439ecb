package io.github.weeklydigest.parser.internal.markdown.block;

/** Thrown if a document exceeds a limit that ends its parsing. The message names the limit. */
public final class LimitExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String message;

    private LimitExceededException(String message) {
        super(message, null, false, false);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }

    /**
     * For text that is too long.
     *
     * @param text what the text is
     * @param max the limit in bytes
     * @param setter the method that sets the limit
     */
    public static LimitExceededException ofBytes(String text, long max, String setter) {
        return new LimitExceededException(text + " has more than " + max + " bytes; see ParseLimits." + setter);
    }

    /** For a slice of too many parts. */
    public static LimitExceededException ofParts(int max) {
        return new LimitExceededException("the text from this heading to the next has more than " + max
                + " blocks, lines, cells and inlines; see ParseLimits.withMaxSliceParts");
    }
}
