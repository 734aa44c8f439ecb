package io.github.weeklydigest.parser.internal.slice;

import io.github.weeklydigest.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A top-level block and its position.
 *
 * @param block the block
 * @param from where its source starts in the slice's text
 * @param to where its source ends in the slice's text, without the last line's end
 * @param span where it and all in it is, if that was asked for
 */
public record SourceBlock(Block block, int from, int to, Optional<BlockSpan> span) {
    /** A block without positions of what is in it. */
    public SourceBlock(Block block, int from, int to) {
        this(block, from, to, Optional.empty());
    }

    /** The blocks without their positions. */
    public static List<Block> blocks(List<SourceBlock> located) {
        List<Block> blocks = new ArrayList<>(located.size());
        for (int i = 0; i < located.size(); i++) {
            blocks.add(located.get(i).block());
        }
        return blocks;
    }

    /** The block after one of several blocks. */
    public static Optional<Block> after(List<SourceBlock> blocks, int index) {
        return index + 1 < blocks.size() ? Optional.of(blocks.get(index + 1).block()) : Optional.empty();
    }
}
