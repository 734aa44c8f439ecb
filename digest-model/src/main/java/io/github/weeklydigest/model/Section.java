package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * A section: everything from a heading to the next one of the same or a higher level.
 *
 * @param header its kind and heading
 * @param items its items and inner sections, in order
 * @since 0.1
 */
public record Section(SectionHeader header, List<SectionItem> items) implements SectionItem {
    public Section {
        Objects.requireNonNull(header, "header");
        items = List.copyOf(Objects.requireNonNull(items, "items"));
    }

    /** {@return its kind} */
    public SectionKind kind() {
        return header.kind();
    }

    /** {@return the heading as plain text, possibly empty} */
    public String title() {
        return header.title();
    }
}
