package io.github.weeklydigest.parser.internal.metadata;

/** Says what is wrong with front matter, and on which of its lines. */
final class MalformedFrontMatterException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    /**
     * An exception.
     *
     * @param line the line in the front matter, from 0
     * @param reason what is wrong
     */
    MalformedFrontMatterException(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
        this.reason = reason;
    }

    int line() {
        return line;
    }

    String reason() {
        return reason;
    }
}
