package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.render.BinaryRenderer;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.spi.RendererProvider;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;

/**
 * What is checked.
 *
 * @param provider the provider
 * @param options the options its renderers are created with
 */
record Subject(RendererProvider provider, RenderOptions options) {
    /** A renderer of the provider; one of bytes writes each byte as a character. */
    DigestRenderer renderer() {
        DigestRenderer renderer = provider.create(options);
        return renderer instanceof BinaryRenderer ? new ByteCharacters(renderer) : renderer;
    }

    /** Whether the format is not text. */
    boolean isBinary() {
        return provider.create(options) instanceof BinaryRenderer;
    }

    String rendered(Digest digest) throws IOException {
        return rendered(renderer(), digest);
    }

    static String rendered(DigestRenderer renderer, Digest digest) throws IOException {
        StringBuilder target = new StringBuilder();
        renderer.render(DigestReader.of(digest), target);
        return target.toString();
    }
}
