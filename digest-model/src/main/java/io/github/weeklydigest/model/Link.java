package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An inline link {@code [children](uri "title")}.
 *
 * @param children its text
 * @param uri the destination as written, escapes and entities resolved; not checked, may be relative or {@code #fragment}
 * @param title the title after the destination
 * @since 0.1
 */
public record Link(List<Inline> children, String uri, Optional<String> title) implements Inline {
    public Link {
        children = List.copyOf(Objects.requireNonNull(children, "children"));
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(title, "title");
    }

    /**
     * Returns a link with plain text and no title.
     *
     * @param text what is shown
     * @param uri the destination
     * @return the link
     */
    public static Link of(String text, String uri) {
        return new Link(List.of(new Text(text)), uri, Optional.empty());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitLink(this);
    }
}
