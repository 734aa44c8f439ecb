/**
 * The digest as a stream of complete units, so that memory is bounded by the largest item and not by the document.
 *
 * <p>A {@link io.github.weeklydigest.stream.DigestReader} gives one {@link io.github.weeklydigest.stream.DigestEvent}
 * after the other; {@link io.github.weeklydigest.stream.DigestEvents#collect} makes a whole digest of them, and {@link
 * io.github.weeklydigest.stream.DigestReader#of} a stream of a digest. A {@link
 * io.github.weeklydigest.stream.DigestTransform} turns one stream into another.
 *
 * <p>Nothing here takes or answers {@code null} where it is not marked {@code @Nullable}; what is given {@code null} throws a
 * {@link NullPointerException}, at once or when it is first used.
 */
@NullMarked
package io.github.weeklydigest.stream;

import org.jspecify.annotations.NullMarked;
