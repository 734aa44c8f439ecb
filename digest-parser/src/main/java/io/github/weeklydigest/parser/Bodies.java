package io.github.weeklydigest.parser;

/**
 * Whether the bodies of articles are read.
 *
 * @since 0.1
 */
public enum Bodies {
    /** Everything is read. */
    READ,
    /**
     * The text is left out. The week, the headings, the sources, the authors of quoted posts and all positions are read:
     *
     * <ul>
     *   <li>An article ends where its body begins. It has the sources and notes before its first other block.
     *   <li>The introduction of a conversation ends before the first block that is neither a note nor a paragraph that begins
     *       with a link. Each post has its author, time and address.
     *   <li>Prose and tables of contents are left out; their sections are kept.
     * </ul>
     *
     * <p>All other events and items are the same, including listings, recommendations and the position of each item. The
     * parser skips the text without decoding it, so problems in it are not found. If a listener receives the findings, the
     * parser reads and checks the text before it leaves it out.
     */
    OMITTED
}
