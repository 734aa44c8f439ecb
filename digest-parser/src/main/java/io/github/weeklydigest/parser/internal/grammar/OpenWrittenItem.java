package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.parser.internal.grammar.OpenItem.Place;
import io.github.weeklydigest.parser.internal.grammar.form.WrittenItem;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The item between two marks that is being read, if there is one. It takes every block up to the mark at its end. */
final class OpenWrittenItem {
    private final BiConsumer<Item, SourceSpan> complete;
    private @Nullable WrittenItem item;
    private @Nullable SourceSpan from;

    /**
     * The items between marks of one document.
     *
     * @param complete takes each complete item and its position
     */
    OpenWrittenItem(BiConsumer<Item, SourceSpan> complete) {
        this.complete = complete;
    }

    /** Whether an item is being read. */
    boolean isOpen() {
        return item != null;
    }

    /** Whether the next heading is the one of the item, whose mark says the anchor. */
    boolean awaitsHeading() {
        WrittenItem open = item;
        return open != null && open.awaitsHeading();
    }

    /** Begins an item. */
    void begin(WrittenItem begun, Place mark) {
        item = begun;
        from = mark.span();
    }

    /** Adds a heading to the open item: its own, or one in its text. */
    void add(Heading heading) {
        WrittenItem open = item;
        if (open != null && open.awaitsHeading()) {
            open.heading(heading);
        } else if (open != null) {
            open.add(new Subheading(heading.level(), heading.children()));
        }
    }

    /**
     * Adds a block to the open item, or completes the item if the block is the mark at its end.
     *
     * @return whether an item was open
     */
    boolean takes(Block block, Place where) {
        WrittenItem open = item;
        if (open == null) {
            return false;
        }
        if (open.isEnd(block)) {
            complete(where.span());
        } else {
            open.add(block);
        }
        return true;
    }

    /** Completes an item without a mark at its end, at the end of the document. */
    void end() {
        SourceSpan begin = from;
        if (begin != null) {
            complete(begin);
        }
    }

    private void complete(SourceSpan to) {
        WrittenItem open = item;
        SourceSpan begin = from;
        item = null;
        from = null;
        if (open != null && begin != null) {
            complete.accept(open.build(), OpenItem.through(begin, to));
        }
    }
}
