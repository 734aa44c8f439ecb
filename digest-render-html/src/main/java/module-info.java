/** Renders a weekly reading digest as a web page. */
module io.github.weeklydigest.render.html {
    requires transitive io.github.weeklydigest;
    requires static org.jspecify;

    exports io.github.weeklydigest.render.html;

    provides io.github.weeklydigest.render.spi.RendererProvider with
            io.github.weeklydigest.render.html.HtmlRendererProvider;
}
