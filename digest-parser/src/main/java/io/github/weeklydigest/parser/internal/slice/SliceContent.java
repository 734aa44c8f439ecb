package io.github.weeklydigest.parser.internal.slice;

/** Which blocks of a slice are read. */
public enum SliceContent {
    /** All. */
    ALL,

    /**
     * Those that may name sources: paragraphs that begin with a bracket, up to the first other block that is no quote. The
     * rest is passed over, unread; headings, places and cuts are the same.
     */
    LEADS
}
