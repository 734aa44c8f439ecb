package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import java.util.ArrayList;
import java.util.List;

/** Blocks in a row that will be one item. */
public final class BlockGroup {
    private final List<Block> blocks = new ArrayList<>();
    private int from;
    private int to;

    public void add(SourceBlock block) {
        add(block.block(), block);
    }

    /** Adds a block of {@code where}. */
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
        return !blocks.isEmpty()
                && InlineText.endsWithColon(InlineText.text(InlineText.of(blocks.get(blocks.size() - 1))));
    }

    List<Block> blocks() {
        return blocks;
    }

    LocatedItem as(Item item) {
        return new LocatedItem(item, from, to);
    }

    /** Adds the blocks, if there are any, to the items found as prose, and starts a new group. */
    public void flushProse(List<LocatedItem> found) {
        if (!blocks.isEmpty()) {
            found.add(as(new Prose(blocks)));
            blocks.clear();
        }
    }
}
