package io.github.weeklydigest.parser.internal.markdown.commonmark;

/**
 * Thrown by the scanner if it is not sure what a text means. The caller passes the text to commonmark-java if it has
 * the whole text; otherwise the exception goes on to the caller of the larger text. A leaf is tried before its slice.
 */
public final class FallbackRequired extends Exception {
    private static final long serialVersionUID = 1L;

    /** An exception without a stack trace, because falling back is not an error. */
    public FallbackRequired() {
        super(null, null, false, false);
    }
}
