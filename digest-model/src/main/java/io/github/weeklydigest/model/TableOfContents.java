package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * The table of contents as written in the source.
 *
 * @param entries its lines, in order
 * @since 0.1
 */
public record TableOfContents(List<ContentsEntry> entries) implements Item {
    public TableOfContents {
        entries = List.copyOf(Objects.requireNonNull(entries, "entries"));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitTableOfContents(this);
    }
}
