package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * A bullet list.
 *
 * @param items its items
 * @param tight whether the items are set without space between their paragraphs
 * @since 0.1
 */
public record BulletList(List<ListItem> items, boolean tight) implements Block {
    public BulletList {
        items = List.copyOf(Objects.requireNonNull(items, "items"));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitBulletList(this);
    }
}
