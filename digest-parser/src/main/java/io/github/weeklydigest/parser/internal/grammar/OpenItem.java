package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.ThematicBreak;
import io.github.weeklydigest.parser.internal.grammar.form.EntryBuilder;
import io.github.weeklydigest.parser.internal.grammar.form.QuotationForm;
import io.github.weeklydigest.parser.internal.text.SliceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The item to which the next blocks belong: an entry, a quotation or prose. It is complete when the next one begins. */
final class OpenItem {
    private final BiConsumer<Item, SourceSpan> complete;
    private @Nullable EntryBuilder entry;
    private @Nullable Quotation quotation;
    private final List<Block> prose = new ArrayList<>();
    private @Nullable SourceSpan first;
    private @Nullable Place last;

    /**
     * The open item of one document.
     *
     * @param complete takes each complete item and its position
     */
    OpenItem(BiConsumer<Item, SourceSpan> complete) {
        this.complete = complete;
    }

    /** A range of a slice's text. Its position is counted once. */
    static final class Place {
        private final SliceText text;
        private final int from;
        private final int to;
        private @Nullable SourceSpan span;

        Place(SliceText text, int from, int to) {
            this.text = text;
            this.from = from;
            this.to = to;
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }

        SliceText text() {
            return text;
        }

        SourceSpan span() {
            SourceSpan known = span;
            if (known == null) {
                known = text.span(from, to);
                span = known;
            }
            return known;
        }
    }

    /** Begins an entry. It takes the block before it, if that is the image of the entry. */
    void begin(EntryBuilder begun, Place where) {
        EntryBuilder before = entry;
        if (before != null) {
            if (before.last().filter(begun::takesBefore).isPresent()) {
                before.removeLast();
            }
        } else if (!prose.isEmpty() && begun.takesBefore(prose.get(prose.size() - 1))) {
            prose.remove(prose.size() - 1);
        }
        end();
        start(where);
        entry = begun;
    }

    /** Whether an entry is open. */
    boolean isEntry() {
        return entry != null;
    }

    /** Begins a quotation. */
    void begin(Quotation begun, Place where) {
        end();
        start(where);
        quotation = begun;
    }

    private void start(Place where) {
        first = where.span();
        last = where;
    }

    /** Takes a block as the line that names the speaker of the open quotation, if it is one. */
    boolean takesByline(Block block, Place where) {
        Quotation quoted = quotation;
        if (quoted == null) {
            return false;
        }
        Optional<Quotation> whole = QuotationForm.withByline(quoted, block);
        if (whole.isPresent()) {
            quotation = whole.get();
            last = where;
            return true;
        }
        end();
        return false;
    }

    /** Takes a block as the paragraph with the source of the open entry, if it is that. */
    boolean takesSource(Block block, Place where) {
        EntryBuilder open = entry;
        if (open == null || !open.isSource(block)) {
            return false;
        }
        open.add(block);
        last = where;
        return true;
    }

    /** Whether an entry is open to which the next block can belong. */
    boolean continues() {
        EntryBuilder open = entry;
        return open != null && open.rule().continues();
    }

    /** Adds a block to the open entry or to prose. */
    void add(Block block, Place where) {
        EntryBuilder open = entry;
        if (open != null && (!open.rule().continues() || block instanceof ThematicBreak)) {
            end();
            open = null;
        }
        if (open != null) {
            open.add(block);
        } else {
            if (quotation != null) {
                end();
            }
            prose.add(block);
        }
        if (first == null) {
            first = where.span();
        }
        last = where;
    }

    /** Completes the open item. */
    void end() {
        SourceSpan from = first;
        if (from == null) {
            return;
        }
        SourceSpan place = whole(from);
        EntryBuilder open = entry;
        Quotation quoted = quotation;
        if (open != null) {
            complete.accept(open.build(), place);
        } else if (quoted != null) {
            complete.accept(quoted, place);
        } else if (!prose.isEmpty()) {
            complete.accept(new Prose(prose), place);
        }
        entry = null;
        quotation = null;
        prose.clear();
        first = null;
        last = null;
    }

    /** Computes the position of the item so far, because the text of its slice will be gone. */
    void settle() {
        SourceSpan from = first;
        if (from != null) {
            first = whole(from);
            last = null;
        }
    }

    private SourceSpan whole(SourceSpan from) {
        Place end = last;
        if (end == null) {
            return from;
        }
        return through(from, end.span());
    }

    /** The range from the start of one to the end of another. */
    static SourceSpan through(SourceSpan from, SourceSpan to) {
        return new SourceSpan(
                from.line(),
                from.column(),
                to.endLine(),
                to.endColumn(),
                from.offset(),
                to.offset() + to.length() - from.offset());
    }
}
