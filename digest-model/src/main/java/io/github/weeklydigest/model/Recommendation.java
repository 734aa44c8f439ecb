package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One recommended link.
 *
 * @param label what is shown
 * @param anchor the fragment of a heading of this digest
 * @param uri an address elsewhere
 * @param page the page of the curator's notes
 * @param target the text of the heading that the anchor leads to, where it is known to exist
 * @since 0.1
 */
public record Recommendation(
        List<Inline> label,
        Optional<String> anchor,
        Optional<String> uri,
        Optional<String> page,
        Optional<String> target) {
    public Recommendation {
        label = List.copyOf(label);
        Objects.requireNonNull(anchor, "anchor");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(target, "target");
    }

    /** {@return the label as plain text} */
    public String title() {
        return PlainText.of(label);
    }
}
