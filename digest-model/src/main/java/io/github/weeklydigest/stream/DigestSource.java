package io.github.weeklydigest.stream;

import java.io.IOException;

/**
 * Opens the stream of a digest when it is needed.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface DigestSource {
    /**
     * Opens the stream.
     *
     * @return the stream, at its beginning; the caller must close it
     * @throws IOException if it can't be opened
     */
    DigestReader open() throws IOException;
}
