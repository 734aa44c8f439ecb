package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Item;

/**
 * An item and where it stands.
 *
 * @param item the item
 * @param listed whether it is an item of a bullet list, with others beside it
 * @param from where its source starts in the slice's text
 * @param to where its source ends in the slice's text
 */
public record LocatedItem(Item item, boolean listed, int from, int to) {
    public LocatedItem(Item item, int from, int to) {
        this(item, false, from, to);
    }
}
