import io.github.weeklydigest.render.json.JsonLinesRendererProvider;
import io.github.weeklydigest.render.json.JsonRendererProvider;
import io.github.weeklydigest.render.spi.RendererProvider;

/** Renders a weekly reading digest as JSON and reads it back. */
module io.github.weeklydigest.render.json {
    requires transitive io.github.weeklydigest;
    requires io.github.weeklydigest.render.html;
    requires io.github.weeklydigest.render.markdown;
    requires tools.jackson.core;
    requires static tools.jackson.databind;

    exports io.github.weeklydigest.render.json;
    exports io.github.weeklydigest.render.json.databind;

    // No "provides JacksonModule": without databind on the module path, the JVM would not start.
    provides RendererProvider with
            JsonRendererProvider,
            JsonLinesRendererProvider;
}
