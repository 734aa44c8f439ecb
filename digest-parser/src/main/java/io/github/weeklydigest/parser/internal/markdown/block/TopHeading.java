package io.github.weeklydigest.parser.internal.markdown.block;

import java.util.Arrays;

/**
 * A top-level heading, which ends a slice and begins the next one. All places but the start of its slice are counted from
 * there.
 *
 * @param level 1 to 6
 * @param sliceStart where its slice starts in the buffer: at the definitions before the heading if there are any
 * @param sliceLinesBefore how many lines there are from there to its last line
 * @param start where its first line starts
 * @param end where its last line ends
 * @param linesBefore how many lines it has before the last one
 * @param content where its content starts and ends on each line that has content
 */
public record TopHeading(
        int level, int sliceStart, int sliceLinesBefore, int start, int end, int linesBefore, int[] content) {
    /** How many lines of content it has. */
    public int contentLines() {
        return content.length / 2;
    }

    /** The same in a slice that starts before, such as at a byte order mark. */
    public TopHeading inSliceFrom(int place) {
        int more = sliceStart - place;
        if (more == 0) {
            return this;
        }
        int[] moved = new int[content.length];
        Arrays.setAll(moved, i -> content[i] + more);
        return new TopHeading(level, place, sliceLinesBefore, start + more, end + more, linesBefore, moved);
    }
}
