package io.github.weeklydigest.render;

import java.io.IOException;

/**
 * Writes the digests of an archive as documents that lead to each other, and one more that lists them. Immutable: it may be
 * used by many threads at once, as the renderers that it makes.
 *
 * @since 0.1
 */
public interface ArchiveRenderer {
    /**
     * Makes the renderer of one digest.
     *
     * @param place the digest and what its document leads to
     * @return the renderer
     * @throws IllegalArgumentException if an address can't be used
     */
    DigestRenderer create(Archive.Place place);

    /**
     * Writes the document that lists the digests. Doesn't close the target.
     *
     * @param archive the digests; there may be none
     * @param target what to write to
     * @throws IOException if the target throws it; it is passed on as it is
     */
    void renderIndex(Archive archive, Appendable target) throws IOException;
}
