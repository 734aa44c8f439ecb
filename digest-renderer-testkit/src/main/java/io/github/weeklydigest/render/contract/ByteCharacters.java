package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.stream.DigestReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes the bytes of a renderer as characters, so that one check serves text and bytes.
 *
 * @param renderer writes bytes
 */
record ByteCharacters(DigestRenderer renderer) implements DigestRenderer {
    private static final int OCTET = 0xFF;

    @Override
    public void render(DigestReader source, Appendable target) throws IOException {
        renderer.render(source, new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                target.append((char) (octet & OCTET));
            }

            @Override
            public void close() throws IOException {
                if (target instanceof Closeable closeable) {
                    closeable.close();
                }
            }
        });
    }
}
