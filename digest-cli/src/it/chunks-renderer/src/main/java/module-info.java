/** JSON Lines with a chunk for each article, post and episode. */
module org.example.chunks {
    requires io.github.weeklydigest;

    provides io.github.weeklydigest.render.spi.RendererProvider with
            org.example.chunks.ChunksRendererProvider;
}
