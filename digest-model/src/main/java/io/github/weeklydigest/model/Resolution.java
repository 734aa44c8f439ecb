package io.github.weeklydigest.model;

/**
 * Whether a link within the digest leads to a heading.
 *
 * @since 0.1
 */
public enum Resolution {
    /** There is such a heading. */
    RESOLVED,
    /** The digest has no such heading. */
    DANGLING,
    /** Not known: the source could be read only once, and the heading would come after the link. */
    UNKNOWN
}
