package io.github.weeklydigest.model;

import java.util.Optional;

/**
 * The subject of an article: a link or a wikilink at its beginning.
 *
 * @since 0.1
 */
public sealed interface Source extends ArticlePart permits LinkSource, WikiSource {
    /** {@return the title as plain text} */
    String title();

    /** {@return who made it, as written around the link: {@code by …} or the show in {@code show：[[episode]]}} */
    Optional<Attribution> attribution();

    /** {@return the paper's number, from the title or else from the address; the version from whichever states one} */
    Optional<ArxivId> arxiv();
}
