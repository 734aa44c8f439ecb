package io.github.weeklydigest.render;

import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;

/**
 * Writes a digest in one format.
 *
 * <p>A renderer is immutable: it may be used many times and by many threads at once.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface DigestRenderer {
    /**
     * Reads the stream to its end and writes it. Closes neither the stream nor the target.
     *
     * @param source the stream, at its beginning
     * @param target what to write to
     * @throws IOException if the source or the target throws it; it is passed on as it is
     */
    void render(DigestReader source, Appendable target) throws IOException;
}
