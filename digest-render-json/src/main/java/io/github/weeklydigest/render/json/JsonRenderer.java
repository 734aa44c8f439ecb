package io.github.weeklydigest.render.json;

import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.json.internal.write.DigestWriter;
import io.github.weeklydigest.render.json.internal.write.JsonLinesWriter;
import io.github.weeklydigest.render.json.internal.write.JsonWriteOptions;
import io.github.weeklydigest.render.json.internal.writer.JsonFormat;
import io.github.weeklydigest.render.json.internal.writer.JsonOutput;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes a digest as one JSON object, or as JSON Lines with one object for each item.
 *
 * <pre>{@code
 * JsonRenderer renderer = JsonRenderer.builder().indent(true).build();
 * try (DigestReader week = parser.open(file)) {
 *     renderer.render(week, System.out);
 * }
 * }</pre>
 *
 * <p>The renderers {@code json} and {@code jsonl} of {@link io.github.weeklydigest.render.Renderers} are instances of this
 * class. The output depends only on the digest and the settings. Memory is bounded by the largest item. Text is written as
 * it is, except that lone surrogates and NUL become U+FFFD.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @since 0.1
 */
public final class JsonRenderer implements DigestRenderer {
    private final RenderOptions options;
    private final JsonWriteOptions writeOptions;
    private final JsonFormat format;
    private final boolean lines;

    JsonRenderer(RenderOptions options) {
        this.options = options;
        this.lines = options.get(JsonRendererProvider.LINES);
        boolean indent = options.get(JsonRendererProvider.INDENT);
        if (lines && indent) {
            throw new IllegalArgumentException(
                    "json.lines and json.indent exclude each other: a line can't be indented");
        }
        this.writeOptions = new JsonWriteOptions(
                options.get(JsonRendererProvider.CONTENT).content(),
                options.get(JsonRendererProvider.TEXT),
                options.get(JsonRendererProvider.POSITIONS));
        this.format = new JsonFormat(indent, options.get(JsonRendererProvider.HTML_SAFE));
    }

    /**
     * Returns a renderer with the default settings.
     *
     * @return the renderer
     */
    public static JsonRenderer create() {
        return builder().build();
    }

    /**
     * Returns a builder with the default settings.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder(RenderOptions.defaults());
    }

    /**
     * Returns a builder with the settings of this renderer.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(options);
    }

    /**
     * Returns the settings as values of the keys of {@link JsonRendererProvider}.
     *
     * @return the options
     */
    public RenderOptions options() {
        return options;
    }

    @Override
    public void render(DigestReader source, Appendable target) throws IOException {
        write(source, format.to(Objects.requireNonNull(target, "target")));
    }

    /**
     * Writes the digest as bytes in UTF-8, without an encoder in between.
     *
     * @param source the digest, at its beginning; not closed
     * @param target the target of the bytes; flushed at the end, not closed
     * @throws IOException if the source or the target throws it
     */
    @Override
    public void render(DigestReader source, OutputStream target) throws IOException {
        write(source, format.to(Objects.requireNonNull(target, "target")));
        target.flush();
    }

    private void write(DigestReader source, JsonOutput out) throws IOException {
        Objects.requireNonNull(source, "source");
        // The output is not ended after an exception: that would write what is buffered, and it holds only memory.
        try {
            if (lines) {
                JsonLinesWriter.write(source, out, writeOptions);
            } else {
                DigestWriter.write(source, out, writeOptions);
                out.endLine();
            }
            out.end();
        } catch (JacksonIOException problem) {
            throw Objects.requireNonNull(problem.getCause());
        }
    }

    /**
     * Builds a {@link JsonRenderer}. An instance belongs to one thread.
     *
     * @since 0.1
     */
    public static final class Builder {
        private RenderOptions options;

        private Builder(RenderOptions options) {
            this.options = options;
        }

        /**
         * Sets how blocks are written (default: {@link JsonContent#BLOCKS}).
         *
         * @param value the form of blocks
         * @return this
         */
        public Builder content(JsonContent value) {
            options = options.with(JsonRendererProvider.CONTENT, Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Sets whether articles, notes, posts, episodes and prose carry their plain text (default: {@code true}).
         *
         * @param value whether plain text is written
         * @return this
         */
        public Builder text(boolean value) {
            options = options.with(JsonRendererProvider.TEXT, value);
            return this;
        }

        /**
         * Sets whether sections and items carry their first and last line in the source (default: {@code false}).
         *
         * @param value whether positions are written
         * @return this
         */
        public Builder positions(boolean value) {
            options = options.with(JsonRendererProvider.POSITIONS, value);
            return this;
        }

        /**
         * Sets whether the output is indented by two spaces (default: {@code false}).
         *
         * @param value whether lines are broken and indented
         * @return this
         */
        public Builder indent(boolean value) {
            options = options.with(JsonRendererProvider.INDENT, value);
            return this;
        }

        /**
         * Sets whether characters with a meaning in HTML or JavaScript are escaped (default: {@code false}).
         *
         * @param value whether they are escaped
         * @return this
         */
        public Builder htmlSafe(boolean value) {
            options = options.with(JsonRendererProvider.HTML_SAFE, value);
            return this;
        }

        /**
         * Sets whether each item is a line that can be read by itself (default: {@code false}).
         *
         * @param value whether JSON Lines are written
         * @return this
         */
        public Builder lines(boolean value) {
            options = options.with(JsonRendererProvider.LINES, value);
            return this;
        }

        /**
         * Creates the renderer.
         *
         * @return the renderer
         * @throws IllegalArgumentException if both {@link #lines} and {@link #indent} are set
         */
        public JsonRenderer build() {
            return new JsonRenderer(options);
        }
    }
}
