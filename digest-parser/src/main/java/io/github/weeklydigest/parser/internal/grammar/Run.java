package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import java.util.ArrayList;
import java.util.List;

/** Blocks in a row that will be one item. */
final class Run {
    private final List<Block> blocks = new ArrayList<>();
    private int from;
    private int to;

    void add(SourceBlock block) {
        add(block.block(), block);
    }

    /** Adds a block that stands in {@code where}. */
    void add(Block block, SourceBlock where) {
        if (blocks.isEmpty()) {
            from = where.from();
        }
        to = where.to();
        blocks.add(block);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Whether the last block is a paragraph that announces what comes next. */
    boolean endsWithColon() {
        return !blocks.isEmpty() && Lines.endsWithColon(Lines.text(Lines.of(blocks.get(blocks.size() - 1))));
    }

    List<Block> blocks() {
        return blocks;
    }

    Found as(Item item) {
        return new Found(item, from, to);
    }

    /** Puts the blocks, if there are any, behind the items found, as prose, and starts anew. */
    void flushProse(List<Found> found) {
        if (!blocks.isEmpty()) {
            found.add(as(new Prose(blocks)));
            blocks.clear();
        }
    }
}
