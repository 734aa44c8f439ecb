/**
 * The digest as a stream of complete units, so that memory is bounded by the largest item and not by the document.
 *
 * <p>A {@link io.github.weeklydigest.stream.DigestReader} returns one {@link io.github.weeklydigest.stream.DigestEvent}
 * after the other. {@link io.github.weeklydigest.stream.DigestEvents#collect} collects them into a whole digest, and {@link
 * io.github.weeklydigest.stream.DigestReader#of} streams a digest. A {@link
 * io.github.weeklydigest.stream.DigestTransform} transforms a stream.
 *
 * <p>No parameter and no result is {@code null} unless it is marked {@code @Nullable}. Passing {@code null} throws a {@link
 * NullPointerException}, at once or on first use.
 */
@NullMarked
package io.github.weeklydigest.stream;

import org.jspecify.annotations.NullMarked;
