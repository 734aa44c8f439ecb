package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.parser.internal.slice.BlockSpan;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A block of a fragment, and the block around it. Its position is looked up when it is asked for. */
final class NestedBlock {
    private final SourceFragment fragment;

    /** How many blocks of the fragment come before it; each comes before those in it. */
    private final int index;

    private final Block block;
    private final Optional<NestedBlock> parent;
    private @Nullable List<InlineSpan> inlines;

    private NestedBlock(SourceFragment fragment, int index, Block block, Optional<NestedBlock> parent) {
        this.fragment = fragment;
        this.index = index;
        this.block = block;
        this.parent = parent;
    }

    /** A top-level block and all in it; each follows the block that it is in. */
    static List<NestedBlock> allOf(SourceFragment fragment, Block block) {
        if (!(block instanceof Quote || block instanceof Note || isList(block))) {
            return List.of(new NestedBlock(fragment, 0, block, Optional.empty()));
        }
        List<NestedBlock> blocks = new ArrayList<>();
        add(fragment, block, Optional.empty(), blocks);
        return blocks;
    }

    private static void add(
            SourceFragment fragment, Block block, Optional<NestedBlock> parent, List<NestedBlock> blocks) {
        NestedBlock nested = new NestedBlock(fragment, blocks.size(), block, parent);
        blocks.add(nested);
        if (block instanceof Quote quote) {
            addAll(nested, quote.children(), blocks);
        } else if (block instanceof Note note) {
            addAll(nested, note.children(), blocks);
        } else if (block instanceof BulletList list) {
            addItems(nested, list.items(), blocks);
        } else if (block instanceof OrderedList list) {
            addItems(nested, list.items(), blocks);
        }
    }

    private static void addItems(NestedBlock list, List<ListItem> items, List<NestedBlock> blocks) {
        for (ListItem item : items) {
            addAll(list, item.children(), blocks);
        }
    }

    private static void addAll(NestedBlock parent, List<Block> children, List<NestedBlock> blocks) {
        for (Block child : children) {
            add(parent.fragment, child, Optional.of(parent), blocks);
        }
    }

    private static boolean isList(Block block) {
        return block instanceof BulletList || block instanceof OrderedList;
    }

    /** The inlines; those inside others follow them. */
    static List<InlineSpan> flat(List<InlineSpan> inlines) {
        for (InlineSpan inline : inlines) {
            if (!inline.children().isEmpty()) {
                List<InlineSpan> flat = new ArrayList<>();
                addFlat(inlines, flat);
                return flat;
            }
        }
        return inlines;
    }

    private static void addFlat(List<InlineSpan> inlines, List<InlineSpan> flat) {
        for (InlineSpan inline : inlines) {
            flat.add(inline);
            if (!inline.children().isEmpty()) {
                addFlat(inline.children(), flat);
            }
        }
    }

    Block block() {
        return block;
    }

    Optional<NestedBlock> parent() {
        return parent;
    }

    BlockSpan span() {
        return fragment.spans().get(index);
    }

    /** All inlines of a paragraph, a heading or a table; those inside others follow them. */
    List<InlineSpan> inlines() {
        List<InlineSpan> known = inlines;
        if (known == null) {
            known = flat(span().inlines());
            inlines = known;
        }
        return known;
    }

    TextRange range() {
        return span().range();
    }

    Optional<TextRange> marker() {
        return span().marker();
    }

    /** Whether it is nested in a block of a type, at any depth. */
    boolean isIn(Class<? extends Block> type) {
        for (Optional<NestedBlock> around = parent; around.isPresent(); around = around.get().parent) {
            if (type.isInstance(around.get().block)) {
                return true;
            }
        }
        return false;
    }
}
