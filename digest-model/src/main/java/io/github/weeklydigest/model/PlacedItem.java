package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * An item with the sections it stands in.
 *
 * @param path the sections from the outermost to the innermost
 * @param item the item
 * @since 0.1
 */
public record PlacedItem(List<SectionHeader> path, Item item) {
    public PlacedItem {
        path = List.copyOf(path);
        Objects.requireNonNull(item, "item");
    }

    /** {@return the titles of the sections from the outermost to the innermost, without those that have no heading} */
    public List<String> titles() {
        return path.stream()
                .filter(section -> section.heading().isPresent())
                .map(SectionHeader::title)
                .toList();
    }
}
