package io.github.weeklydigest.model;

import java.util.Objects;

/**
 * An address that is its own text: {@code <https://…>}, {@code <name@host>} or a bare URL.
 *
 * @param text the text shown
 * @param uri the destination; {@code mailto:} in front for a mail address
 * @since 0.1
 */
public record Autolink(String text, String uri) implements Inline {
    public Autolink {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(uri, "uri");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitAutolink(this);
    }
}
