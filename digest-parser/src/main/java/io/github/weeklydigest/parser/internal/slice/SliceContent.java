package io.github.weeklydigest.parser.internal.slice;

/** Which blocks of a slice are read. */
public enum SliceContent {
    /** All. */
    ALL,

    /**
     * Those that may name sources or be notes, and the first other one, which may be without its content: quotes, and
     * paragraphs that are more than plain text. The rest is passed over, unread; headings, places and cuts are the same. A
     * slice that only commonmark-java can read is complete.
     */
    LEAD,

    /**
     * All, most of them without their content: paragraphs that may hold a link or an account, notes and thematic breaks
     * are read, quotes are empty, anything else is a paragraph without text.
     */
    LINES,

    /** None. */
    NONE
}
