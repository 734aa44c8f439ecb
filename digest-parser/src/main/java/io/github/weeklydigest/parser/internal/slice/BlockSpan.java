package io.github.weeklydigest.parser.internal.slice;

import io.github.weeklydigest.model.Block;
import java.util.List;
import java.util.Optional;

/**
 * A block and its position in the source of its top-level block.
 *
 * @param block the block
 * @param range from its first character, without the markers of the blocks around it
 * @param marker the marker of the list item whose first block it is
 * @param fence the fence of a fenced code block
 * @param dropped what is written in it and not part of it: cells beyond the columns of a table
 * @param children the blocks in it
 * @param inlines the inlines of a paragraph, a heading or the cells of a table; an image or formula that is a block itself
 */
public record BlockSpan(
        Block block,
        TextRange range,
        Optional<TextRange> marker,
        Optional<Fence> fence,
        List<TextRange> dropped,
        List<BlockSpan> children,
        List<InlineSpan> inlines) {
    /**
     * The fence of a code block.
     *
     * @param range the characters of the opening fence
     * @param closed whether there is a closing one
     */
    public record Fence(TextRange range, boolean closed) {}
}
