package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Item;

/**
 * An item and where it stands.
 *
 * @param item the item
 * @param index which item of a bullet list it is, from 0; -1 if it is not one
 * @param count the number of items of that list
 * @param from where its source starts in the slice's text; the source of an item of a list is the list
 * @param to where its source ends in the slice's text
 */
public record LocatedItem(Item item, int index, int count, int from, int to) {
    public LocatedItem(Item item, int from, int to) {
        this(item, -1, 0, from, to);
    }

    /** Whether it is an item of a bullet list, with others beside it. */
    public boolean listed() {
        return index >= 0;
    }
}
