package io.github.weeklydigest.model;

import java.util.Optional;

/**
 * The subject of an article: a link ({@link LinkSource}, which has an address) or a wikilink ({@link WikiSource}) at its
 * beginning. {@link Article#uri()} returns the first address of an article.
 *
 * @since 0.1
 */
public sealed interface Source extends ArticlePart permits LinkSource, WikiSource {
    /** {@return the title as plain text} */
    String title();

    /** {@return its author, as written around the link: {@code by …}, or the show in {@code show：[[episode]]}} */
    Optional<Attribution> attribution();

    /** {@return the arXiv number of the paper, from the title or else from the address; its version if either states it} */
    Optional<ArxivId> arxiv();
}
