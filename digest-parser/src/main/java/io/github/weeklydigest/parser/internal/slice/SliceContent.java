package io.github.weeklydigest.parser.internal.slice;

import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import org.jspecify.annotations.Nullable;

/** Which blocks of a slice are read. */
public enum SliceContent {
    /** All. */
    ALL,

    /**
     * Those that may name sources or be notes, and the first other one: quotes, and paragraphs that are more than plain
     * text. The rest is passed over, unread; headings, places and cuts are the same. A slice that only commonmark-java can
     * read is complete.
     */
    LEAD;

    /** Says which blocks are read before they are. Asked in document order, and again where an answer was of no use. */
    @FunctionalInterface
    public interface Choice {
        /**
         * The content of a slice.
         *
         * @param heading its heading; absent for what stands before the first one
         * @param deeper whether the next heading is below it
         */
        SliceContent of(@Nullable SliceHeading heading, boolean deeper);
    }
}
