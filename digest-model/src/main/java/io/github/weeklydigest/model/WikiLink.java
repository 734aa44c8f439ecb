package io.github.weeklydigest.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A wikilink {@code [[page#heading]]}.
 *
 * @param page the page, empty for a heading of the same page
 * @param heading the text after the first {@code #}
 * @param alias the text to show instead, if the profile has aliases; in the format of technical-reading, {@code |} is
 *     part of the page
 * @since 0.1
 */
public record WikiLink(String page, Optional<String> heading, Optional<String> alias) implements Inline {
    public WikiLink {
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(alias, "alias");
    }

    /**
     * Returns a wikilink from the text between its brackets; the first {@code #} starts the heading.
     *
     * @param target the text between the brackets
     * @return the wikilink, without an alias
     */
    public static WikiLink of(String target) {
        int hash = target.indexOf('#');
        return hash < 0
                ? new WikiLink(target, Optional.empty(), Optional.empty())
                : new WikiLink(target.substring(0, hash), Optional.of(target.substring(hash + 1)), Optional.empty());
    }

    /** {@return the page and the heading as written between the brackets} */
    public String target() {
        return heading.map(part -> page + '#' + part).orElse(page);
    }

    /** {@return the other week that this link names, if it does} */
    public Optional<DigestReference> digest() {
        return DigestReference.find(page, heading);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitWikiLink(this);
    }
}
