package io.github.weeklydigest.model;

import java.util.List;

/**
 * The table of contents as the source has it.
 *
 * @param entries its lines, in order
 * @since 0.1
 */
public record TableOfContents(List<ContentsEntry> entries) implements Item {
    public TableOfContents {
        entries = List.copyOf(entries);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitTableOfContents(this);
    }
}
