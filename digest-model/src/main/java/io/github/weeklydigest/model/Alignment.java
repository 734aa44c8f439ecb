package io.github.weeklydigest.model;

/**
 * How the cells of a table's column are aligned.
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
