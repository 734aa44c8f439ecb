package io.github.weeklydigest.parser.internal.slice;

import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.parser.internal.text.SliceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A top-level heading and the top-level blocks below it, up to the next heading of any level.
 *
 * @param heading the heading; absent before the first heading
 * @param blocks the blocks
 * @param text the text of the slice, for positions and for what only the source shows
 * @param to where the last block ends in the text, whether it is read or not; without blocks, where the heading ends
 */
public record Slice(@Nullable SliceHeading heading, List<SourceBlock> blocks, SliceText text, int to) {
    /**
     * The heading of a slice.
     *
     * @param level 1 to 6
     * @param children its text
     * @param from where its source starts in the slice's text
     * @param to where its source ends in the slice's text, without the line end
     * @param spans where the parts of its text are, if that was asked for
     */
    public record SliceHeading(int level, List<Inline> children, int from, int to, List<InlineSpan> spans) {
        /** A heading without positions of the parts of its text. */
        public SliceHeading(int level, List<Inline> children, int from, int to) {
            this(level, children, from, to, List.of());
        }
    }
}
