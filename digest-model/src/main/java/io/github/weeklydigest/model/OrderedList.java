package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * A numbered list.
 *
 * @param start the number of the first item, 0 or more
 * @param items its items
 * @param tight whether the items are set without space between their paragraphs
 * @since 0.1
 */
public record OrderedList(int start, List<ListItem> items, boolean tight) implements Block {
    public OrderedList {
        items = List.copyOf(Objects.requireNonNull(items, "items"));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitOrderedList(this);
    }
}
