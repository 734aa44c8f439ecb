package io.github.weeklydigest.render.json;

import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.json.internal.DigestJson;
import io.github.weeklydigest.render.json.internal.JsonFormat;
import io.github.weeklydigest.render.json.internal.JsonOut;
import io.github.weeklydigest.render.json.internal.LinesJson;
import io.github.weeklydigest.render.json.internal.Shape;
import io.github.weeklydigest.render.json.internal.TargetException;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;

/** Writes JSON in one shape and format. */
final class JsonRenderer implements DigestRenderer {
    private final Shape shape;
    private final JsonFormat format;
    private final boolean lines;

    JsonRenderer(RenderOptions options) {
        this.shape = new Shape(
                options.get(JsonRendererProvider.CONTENT).content(),
                options.get(JsonRendererProvider.TEXT),
                options.get(JsonRendererProvider.POSITIONS));
        this.lines = options.get(JsonRendererProvider.LINES);
        if (lines && options.get(JsonRendererProvider.INDENT)) {
            throw new IllegalArgumentException(
                    "json.lines and json.indent don't go together: a line can't be indented");
        }
        this.format =
                new JsonFormat(options.get(JsonRendererProvider.INDENT), options.get(JsonRendererProvider.HTML_SAFE));
    }

    @Override
    public void render(DigestReader source, Appendable target) throws IOException {
        // Not ended after an exception: that would write what is buffered, and it holds nothing but memory.
        JsonOut out = format.to(target);
        try {
            if (lines) {
                LinesJson.write(source, out, shape);
            } else {
                DigestJson.write(source, out, shape);
                out.endLine();
            }
            out.end();
        } catch (TargetException wrapped) {
            throw wrapped.problem();
        }
    }
}
