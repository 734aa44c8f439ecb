/** Writes digests as Markdown. */
module io.github.weeklydigest.render.markdown {
    requires transitive io.github.weeklydigest;
    requires org.snakeyaml.engine;
    requires static org.jspecify;

    exports io.github.weeklydigest.render.markdown;

    provides io.github.weeklydigest.render.spi.RendererProvider with
            io.github.weeklydigest.render.markdown.MarkdownRendererProvider,
            io.github.weeklydigest.render.markdown.VaultRendererProvider;
}
