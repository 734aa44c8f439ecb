package io.github.weeklydigest.model;

import java.util.Objects;

/**
 * A block of a type that this version does not know, as read from another writer's JSON.
 *
 * @param type its type, in kebab case
 * @param text its plain text
 * @since 0.1
 */
public record OpaqueBlock(String type, String text) implements Block {
    public OpaqueBlock {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitOpaqueBlock(this);
    }
}
