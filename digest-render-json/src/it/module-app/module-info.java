module app {
    requires io.github.weeklydigest.render.json;

    uses io.github.weeklydigest.render.spi.RendererProvider;
}
