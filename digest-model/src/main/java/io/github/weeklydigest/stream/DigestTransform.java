package io.github.weeklydigest.stream;

/**
 * A function from stream to stream that works as it is read.
 *
 * <p>The reader returned pulls from the one given and closes it when it is closed itself. A transform is immutable and may
 * be used by several threads; each reader it returns belongs to one.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface DigestTransform {
    /**
     * Puts the transform on a stream.
     *
     * @param source the stream to transform, at its beginning
     * @return the transformed stream
     */
    DigestReader apply(DigestReader source);

    /**
     * This transform, and then another one.
     *
     * @param next the transform to apply after this one
     * @return both in a row
     */
    default DigestTransform then(DigestTransform next) {
        return source -> next.apply(apply(source));
    }
}
