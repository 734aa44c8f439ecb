package io.github.weeklydigest.stream;

import io.github.weeklydigest.model.ArxivId;
import io.github.weeklydigest.model.WikiLink;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the addresses of wikilinks.
 *
 * <p>A resolver must be safe for use by several threads if its transform is used by several threads. Renderers check the
 * addresses like any others.
 *
 * @since 0.1
 * @see DigestTransforms#resolveLinks
 */
@FunctionalInterface
public interface LinkResolver {
    /**
     * Finds the address of a wikilink.
     *
     * @param link the wikilink
     * @return the link that replaces it; empty if this resolver does not know the address
     */
    Optional<ResolvedLink> resolve(WikiLink link);

    /**
     * Returns a resolver that asks this one first, and then another one if this one does not know the address.
     *
     * @param next the other one
     * @return the combined resolver
     */
    default LinkResolver or(LinkResolver next) {
        Objects.requireNonNull(next, "next");
        return link -> resolve(link).or(() -> next.resolve(link));
    }

    /** {@return a resolver that links pages named like papers ({@code 2505.04594v3 Title}) to {@code https://arxiv.org/abs/}} */
    static LinkResolver arxiv() {
        return link -> ArxivId.findInTitle(link.page()).map(id -> ResolvedLink.to("https://arxiv.org/abs/" + id));
    }

    /**
     * Returns a resolver that links references to other weeks ({@code [[2025W20#heading]]}) to their pages.
     *
     * @param pattern the address, in which <code>{year}</code> stands for four digits, <code>{week}</code> for two, and
     *     <code>{anchor}</code> for the fragment that GitHub gives the heading. For example
     *     <code>https://example.org/{year}/{year}W{week}.html#{anchor}</code>; if the reference names no heading, the
     *     {@code #} at the end is left out
     * @return the resolver
     * @throws IllegalArgumentException if other text is in braces
     */
    static LinkResolver weeks(String pattern) {
        return new WeekPattern(Objects.requireNonNull(pattern, "pattern"));
    }
}
