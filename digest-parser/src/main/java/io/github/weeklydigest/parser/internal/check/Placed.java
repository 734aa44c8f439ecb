package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.Block;
import java.util.List;
import java.util.Optional;

/**
 * A block, itself or in others, and where it stands in the source of the top-level block.
 *
 * @param block the block
 * @param range from its first character, without the markers of the blocks around it
 * @param parent the block around it
 * @param marker the marker of the list item of which it is the first block
 * @param pieces the inlines of a paragraph or heading in order, those inside others behind them
 */
record Placed(Block block, Range range, Optional<Placed> parent, Optional<Range> marker, List<Piece> pieces) {
    /** Whether it stands in a block of a type, however deep. */
    boolean isIn(Class<? extends Block> type) {
        for (Optional<Placed> around = parent;
                around.isPresent();
                around = around.get().parent()) {
            if (type.isInstance(around.get().block())) {
                return true;
            }
        }
        return false;
    }
}
