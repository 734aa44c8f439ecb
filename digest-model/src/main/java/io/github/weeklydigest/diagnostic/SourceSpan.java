package io.github.weeklydigest.diagnostic;

import java.io.Serializable;

/**
 * A position in the source.
 *
 * <p>Lines and columns count from 1, offsets from 0; columns, offsets and lengths are in UTF-16 code units, so that {@code
 * source.substring((int) offset, (int) (offset + length))} is the text. A byte order mark and the carriage return of a
 * line end count like any other character. A line ends at {@code \n}, {@code \r\n} or a lone {@code \r}.
 *
 * @param line the line of the first character
 * @param column the column of the first character
 * @param endLine the line of the last character
 * @param endColumn the column after the last character, on {@code endLine}
 * @param offset the offset of the first character
 * @param length the number of code units
 * @since 0.1
 */
public record SourceSpan(int line, int column, int endLine, int endColumn, long offset, long length)
        implements Serializable {
    public SourceSpan {
        if (line < 1 || column < 1 || endLine < line || endColumn < 1 || offset < 0 || length < 0) {
            throw new IllegalArgumentException("not a span: " + line + ':' + column + " to " + endLine + ':' + endColumn
                    + ", offset " + offset + ", length " + length);
        }
    }

    /** {@return the place as editors write it: {@code line:column}} */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
