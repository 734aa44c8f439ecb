package io.github.weeklydigest.render;

import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A renderer of a format that is not text, such as a zip file or an image.
 *
 * @since 0.1
 */
public abstract class BinaryRenderer implements DigestRenderer {
    /** For subclasses. */
    protected BinaryRenderer() {}

    @Override
    public abstract void render(DigestReader source, OutputStream target) throws IOException;

    /**
     * Always fails: the format is binary.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    public final void render(DigestReader source, Appendable target) {
        throw new UnsupportedOperationException(
                getClass().getName() + " writes bytes, not text; use render(DigestReader, OutputStream)");
    }
}
