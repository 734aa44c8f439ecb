package io.github.weeklydigest.render.json;

import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.json.internal.write.DigestWriter;
import io.github.weeklydigest.render.json.internal.write.JsonWriteOptions;
import io.github.weeklydigest.render.json.internal.write.LineWriter;
import io.github.weeklydigest.render.json.internal.writer.JsonFormat;
import io.github.weeklydigest.render.json.internal.writer.JsonOutput;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import tools.jackson.core.exc.JacksonIOException;

/** Writes JSON in one shape and format. */
final class JsonRenderer implements DigestRenderer {
    private final JsonWriteOptions options;
    private final JsonFormat format;
    private final boolean lines;

    JsonRenderer(RenderOptions values) {
        this.options = new JsonWriteOptions(
                values.get(JsonRendererProvider.CONTENT).content(),
                values.get(JsonRendererProvider.TEXT),
                values.get(JsonRendererProvider.POSITIONS));
        this.lines = values.get(JsonRendererProvider.LINES);
        if (lines && values.get(JsonRendererProvider.INDENT)) {
            throw new IllegalArgumentException(
                    "json.lines and json.indent don't go together: a line can't be indented");
        }
        this.format =
                new JsonFormat(values.get(JsonRendererProvider.INDENT), values.get(JsonRendererProvider.HTML_SAFE));
    }

    @Override
    public void render(DigestReader source, Appendable target) throws IOException {
        write(source, format.to(target));
    }

    /** Writes the same JSON as bytes in UTF-8. */
    void render(DigestReader source, OutputStream target) throws IOException {
        write(source, format.to(target));
    }

    private void write(DigestReader source, JsonOutput out) throws IOException {
        // The output is not ended after an exception: that would write what is buffered, and it holds only memory.
        try {
            if (lines) {
                LineWriter.write(source, out, options);
            } else {
                DigestWriter.write(source, out, options);
                out.endLine();
            }
            out.end();
        } catch (JacksonIOException problem) {
            throw Objects.requireNonNull(problem.getCause());
        }
    }
}
