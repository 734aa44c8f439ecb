package io.github.weeklydigest.model;

/**
 * The alignment of the cells in a column of a table.
 *
 * @since 0.1
 */
public enum Alignment {
    /** Not stated. */
    NONE,
    /** To the left. */
    LEFT,
    /** In the middle. */
    CENTER,
    /** To the right. */
    RIGHT
}
