package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.Item;

/**
 * An item and where it stands.
 *
 * @param item the item
 * @param from where its source starts in the slice's text
 * @param to where its source ends in the slice's text
 */
record Found(Item item, int from, int to) {}
