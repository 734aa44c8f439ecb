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
     * The week, the headings, the sources, who wrote quoted posts, and where all of it stands; the text is left out:
     *
     * <ul>
     *   <li>An article ends where its body begins: it has the sources and notes that stand before its first other block.
     *   <li>A conversation has what stands before the first block of its introduction that is neither a note nor a paragraph
     *       that begins with a link, and of each post the author, time and address.
     *   <li>Prose and tables of contents are no items; their sections come without them.
     * </ul>
     *
     * <p>All other events and items are the same, listings and recommendations among them, and so is the place of each item.
     * What is left out is passed over without being decoded, unless somebody gets the findings: then it is read for what is
     * wrong in it, and left out afterwards. What is wrong inside of it is not found otherwise.
     */
    OMITTED
}
