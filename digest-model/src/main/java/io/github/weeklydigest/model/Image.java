package io.github.weeklydigest.model;

import java.util.Objects;
import java.util.Optional;

/**
 * An image. It is a block if a paragraph contains nothing else.
 *
 * @param alt the alternative text, possibly empty
 * @param uri the destination as written, escapes and entities resolved; not checked, may be relative
 * @param title the title after the destination
 * @since 0.1
 */
@SuppressWarnings("overloads")
public record Image(String alt, String uri, Optional<String> title) implements Inline, Block {
    public Image {
        Objects.requireNonNull(alt, "alt");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(title, "title");
    }

    @Override
    public <R> R accept(Inline.Visitor<R> visitor) {
        return visitor.visitImage(this);
    }

    @Override
    public <R> R accept(Block.Visitor<R> visitor) {
        return visitor.visitImage(this);
    }
}
