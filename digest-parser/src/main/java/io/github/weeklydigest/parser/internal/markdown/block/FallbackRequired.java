package io.github.weeklydigest.parser.internal.markdown.block;

/** Thrown where commonmark-java has to parse the whole slice. */
public final class FallbackRequired extends Exception {
    private static final long serialVersionUID = 1L;

    FallbackRequired() {
        super(null, null, false, false);
    }
}
