package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.OrderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The items of a list, with bullets or numbers, of which some mean more than others. */
final class ListSplitter {
    /** The largest number that an item may have in Markdown. */
    private static final int LARGEST_NUMBER = 999_999_999;

    private final List<ListItem> items;
    private final Function<Integer, Function<List<ListItem>, Block>> listFrom;

    private ListSplitter(List<ListItem> items, Function<Integer, Function<List<ListItem>, Block>> listFrom) {
        this.items = items;
        this.listFrom = listFrom;
    }

    /** The items of a block that is a list. */
    static Optional<ListSplitter> of(Block block) {
        if (block instanceof BulletList list) {
            return Optional.of(new ListSplitter(list.items(), from -> part -> new BulletList(part, list.tight())));
        }
        return block instanceof OrderedList list
                ? Optional.of(new ListSplitter(
                        list.items(),
                        from -> part ->
                                new OrderedList(Math.min(list.start() + from, LARGEST_NUMBER), part, list.tight())))
                : Optional.empty();
    }

    /**
     * Reads each item.
     *
     * @param reading what an item means; nothing for one without a meaning
     * @param found takes the meanings
     * @param other takes the items without a meaning, those in a row as one list
     */
    <T> void split(Function<ListItem, List<T>> reading, Consumer<T> found, Consumer<Block> other) {
        int from = 0;
        for (int i = 0; i < items.size(); i++) {
            List<T> meanings = reading.apply(items.get(i));
            if (!meanings.isEmpty()) {
                rest(from, i, other);
                meanings.forEach(found);
                from = i + 1;
            }
        }
        rest(from, items.size(), other);
    }

    private void rest(int from, int to, Consumer<Block> other) {
        if (from < to) {
            other.accept(listFrom.apply(from).apply(items.subList(from, to)));
        }
    }
}
