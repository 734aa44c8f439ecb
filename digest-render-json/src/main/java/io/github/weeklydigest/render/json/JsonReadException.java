package io.github.weeklydigest.render.json;

import java.io.IOException;

/**
 * Thrown for JSON that is malformed, is not a digest, or exceeds a limit. The message says what is wrong, where, and
 * what to do.
 *
 * @since 0.1
 */
public final class JsonReadException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    JsonReadException(int line, int column, String problem, Throwable cause) {
        super("line " + line + ", column " + column + ": " + problem, cause);
        this.line = line;
        this.column = column;
    }

    /** {@return the line of the error, from 1} */
    public int line() {
        return line;
    }

    /** {@return the column of the error in characters (UTF-16 code units, like Java strings), from 1} */
    public int column() {
        return column;
    }
}
