import io.github.weeklydigest.render.spi.RendererProvider;

/** The typed digest, its event stream, findings about it, and the contract between digests and renderers. */
module io.github.weeklydigest {
    requires static transitive org.jspecify;

    exports io.github.weeklydigest.archive;
    exports io.github.weeklydigest.model;
    exports io.github.weeklydigest.stream;
    exports io.github.weeklydigest.diagnostic;
    exports io.github.weeklydigest.render;
    exports io.github.weeklydigest.render.spi;

    uses RendererProvider;
}
