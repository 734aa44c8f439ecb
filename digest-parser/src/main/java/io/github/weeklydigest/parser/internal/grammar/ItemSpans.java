package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.parser.internal.grammar.OpenItem.Place;
import io.github.weeklydigest.parser.internal.grammar.form.LocatedItem;
import io.github.weeklydigest.parser.internal.text.SliceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The positions of items that were read together. A list can hold many items, so it is looked through only once. */
final class ItemSpans {
    private final List<LocatedItem> located;
    private final SliceText text;

    /** The list that was looked through last, and its items. */
    private int from = -1;

    private int to = -1;
    private List<Place> items = List.of();

    /** The place of the last item outside a list. One block can hold several of them. */
    private @Nullable Place block;

    /**
     * The positions of items.
     *
     * @param located the items in their order
     * @param text the text of their slice
     */
    ItemSpans(List<LocatedItem> located, SliceText text) {
        this.located = located;
        this.text = text;
    }

    /** The position of an item. Prose that is a part of a list begins and ends between the entries of the list. */
    SourceSpan of(int index) {
        LocatedItem item = located.get(index);
        if (item.listed()) {
            return items(item).get(item.index()).span();
        }
        int start = item.from();
        int end = item.to();
        if (index > 0) {
            LocatedItem before = located.get(index - 1);
            if (before.listed() && before.from() == start && before.index() + 1 < before.count()) {
                start = items(before).get(before.index() + 1).from();
            }
        }
        if (index + 1 < located.size()) {
            LocatedItem next = located.get(index + 1);
            if (next.listed() && next.to() == end && next.index() > 0) {
                end = items(next).get(next.index() - 1).to();
            }
        }
        Place last = block;
        if (last == null || last.from() != start || last.to() != end) {
            last = new Place(text, start, end);
            block = last;
        }
        return last.span();
    }

    /** The position of an item of a list and of those that follow it without anything else between them. */
    SourceSpan ofRun(int index) {
        int start = items(located.get(index)).get(located.get(index).index()).from();
        int last = index;
        while (last + 1 < located.size() && located.get(last + 1).listed()) {
            last++;
        }
        LocatedItem end = located.get(last);
        return text.span(start, items(end).get(end.index()).to());
    }

    private List<Place> items(LocatedItem item) {
        if (item.from() != from || item.to() != to) {
            from = item.from();
            to = item.to();
            items = PartPlaces.ofItems(item.count(), new Place(text, from, to));
        }
        return items;
    }
}
