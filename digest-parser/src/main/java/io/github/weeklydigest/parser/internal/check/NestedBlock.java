package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.parser.internal.slice.BlockSpan;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block and the block around it.
 *
 * @param span the block
 * @param parent the block around it
 * @param inlines all inlines of a paragraph, a heading or a table; those inside others follow them
 */
record NestedBlock(BlockSpan span, Optional<NestedBlock> parent, List<InlineSpan> inlines) {
    /** A block and all in it; each follows the block that it is in. */
    static List<NestedBlock> allOf(BlockSpan block) {
        if (block.children().isEmpty()) {
            return List.of(new NestedBlock(block, Optional.empty(), flat(block.inlines())));
        }
        List<NestedBlock> blocks = new ArrayList<>();
        add(block, Optional.empty(), blocks);
        return blocks;
    }

    private static void add(BlockSpan block, Optional<NestedBlock> parent, List<NestedBlock> blocks) {
        NestedBlock nested = new NestedBlock(block, parent, flat(block.inlines()));
        blocks.add(nested);
        List<BlockSpan> children = block.children();
        Optional<NestedBlock> around = children.isEmpty() ? Optional.empty() : Optional.of(nested);
        for (int i = 0; i < children.size(); i++) {
            add(children.get(i), around, blocks);
        }
    }

    /** The inlines; those inside others follow them. */
    static List<InlineSpan> flat(List<InlineSpan> inlines) {
        for (int i = 0; i < inlines.size(); i++) {
            if (!inlines.get(i).children().isEmpty()) {
                List<InlineSpan> flat = new ArrayList<>();
                addAll(inlines, flat);
                return flat;
            }
        }
        return inlines;
    }

    private static void addAll(List<InlineSpan> inlines, List<InlineSpan> flat) {
        for (int i = 0; i < inlines.size(); i++) {
            InlineSpan inline = inlines.get(i);
            flat.add(inline);
            if (!inline.children().isEmpty()) {
                addAll(inline.children(), flat);
            }
        }
    }

    Block block() {
        return span.block();
    }

    TextRange range() {
        return span.range();
    }

    Optional<TextRange> marker() {
        return span.marker();
    }

    /** Whether it is nested in a block of a type, at any depth. */
    boolean isIn(Class<? extends Block> type) {
        for (Optional<NestedBlock> around = parent;
                around.isPresent();
                around = around.get().parent()) {
            if (type.isInstance(around.get().block())) {
                return true;
            }
        }
        return false;
    }
}
