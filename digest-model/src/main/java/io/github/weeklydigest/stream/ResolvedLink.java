package io.github.weeklydigest.stream;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a wikilink leads.
 *
 * @param uri the address, which may be relative
 * @param label what to show; absent for what the wikilink shows
 * @since 0.1
 */
public record ResolvedLink(String uri, Optional<String> label) {
    public ResolvedLink {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(label, "label");
    }

    /**
     * A link that shows what the wikilink shows.
     *
     * @param uri the address
     * @return the link
     */
    public static ResolvedLink to(String uri) {
        return new ResolvedLink(uri, Optional.empty());
    }
}
