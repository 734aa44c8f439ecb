package io.github.weeklydigest.stream;

import java.util.Objects;
import java.util.Optional;

/**
 * The address of a wikilink.
 *
 * @param uri the address, which may be relative
 * @param label the text of the link; absent for the text of the wikilink
 * @since 0.1
 */
public record ResolvedLink(String uri, Optional<String> label) {
    public ResolvedLink {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(label, "label");
    }

    /**
     * Returns a link with the text of the wikilink.
     *
     * @param uri the address
     * @return the link
     */
    public static ResolvedLink to(String uri) {
        return new ResolvedLink(uri, Optional.empty());
    }
}
