package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.model.Digest;
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
    DigestRenderer renderer() {
        return provider.create(options);
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
