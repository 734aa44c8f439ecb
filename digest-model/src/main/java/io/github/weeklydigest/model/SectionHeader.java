package io.github.weeklydigest.model;

import java.util.Objects;
import java.util.Optional;

/**
 * The header of a section: everything except its content.
 *
 * @param kind its kind
 * @param category the stable name of the category in the vocabulary, such as {@code generative-ai}, if its title is in
 *     the vocabulary
 * @param heading its heading; absent for a bullet list of articles, and for some tables of contents
 * @since 0.1
 */
public record SectionHeader(SectionKind kind, Optional<String> category, Optional<Heading> heading) {
    public SectionHeader {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(heading, "heading");
    }

    /** {@return the heading as plain text, possibly empty} */
    public String title() {
        return heading.map(Heading::text).orElse("");
    }
}
