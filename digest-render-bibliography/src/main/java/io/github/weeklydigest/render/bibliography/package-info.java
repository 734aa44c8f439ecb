/**
 * The papers of digests as a bibliography: BibTeX and CSL-JSON.
 *
 * <p>No parameter or result is {@code null} unless marked {@code @Nullable}; a {@code null} argument causes a {@link
 * NullPointerException}, at once or when it is first used.
 */
@NullMarked
package io.github.weeklydigest.render.bibliography;

import org.jspecify.annotations.NullMarked;
