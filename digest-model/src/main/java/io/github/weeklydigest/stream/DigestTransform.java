package io.github.weeklydigest.stream;

import java.util.Objects;

/**
 * A function from stream to stream, applied while the stream is read.
 *
 * <p>The returned reader reads from the given one on demand, and closes it when it is closed itself. A transform is
 * immutable and safe for use by several threads; each reader that it returns belongs to one thread.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface DigestTransform {
    /**
     * Transforms a stream.
     *
     * @param source the stream to transform, at its beginning
     * @return the transformed stream
     */
    DigestReader apply(DigestReader source);

    /**
     * Returns a transform that applies this one first, and then another one.
     *
     * @param next the transform to apply after this one
     * @return the combined transform
     */
    default DigestTransform then(DigestTransform next) {
        Objects.requireNonNull(next, "next");
        return source -> next.apply(apply(source));
    }
}
