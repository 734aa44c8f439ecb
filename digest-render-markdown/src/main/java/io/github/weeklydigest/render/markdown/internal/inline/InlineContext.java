package io.github.weeklydigest.render.markdown.internal.inline;

/** The kind of line that inlines are written to. */
public enum InlineContext {
    /** A paragraph, which may have several lines. */
    PARAGRAPH,
    /** A heading on one line, after number signs. */
    HEADING,
    /** A cell of a table, on one line; bars are escaped. */
    CELL;

    boolean oneLine() {
        return this != PARAGRAPH;
    }
}
