package io.github.weeklydigest.parser;

/**
 * Whether the bodies of articles are read.
 *
 * @since 0.1
 */
public enum Bodies {
    /** All is read. */
    READ,
    /**
     * An article ends where its body begins: it has the sources and notes that stand before its first other block, and no
     * more. Its heading, its place, and all events and items besides articles are the same, conversations, listings and
     * prose among them. Bodies are passed over without being decoded, unless somebody gets the findings: then they are read
     * for what is wrong in them, and left out afterwards. What is wrong inside of a body is not found otherwise.
     */
    OMITTED
}
