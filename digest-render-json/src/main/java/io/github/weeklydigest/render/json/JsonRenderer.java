package io.github.weeklydigest.render.json;

import io.github.weeklydigest.render.DigestRenderer;
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
    private final JsonWriteOptions options;
    private final JsonFormat format;
    private final boolean lines;

    private JsonRenderer(Builder builder) {
        if (builder.lines && builder.indent) {
            throw new IllegalArgumentException(
                    "json.lines and json.indent exclude each other: a line can't be indented");
        }
        this.options = new JsonWriteOptions(builder.content.content(), builder.text, builder.positions);
        this.format = new JsonFormat(builder.indent, builder.htmlSafe);
        this.lines = builder.lines;
    }

    /**
     * Returns a builder with the default settings.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
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
                JsonLinesWriter.write(source, out, options);
            } else {
                DigestWriter.write(source, out, options);
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
        private JsonContent content = JsonContent.BLOCKS;
        private boolean text = true;
        private boolean positions;
        private boolean indent;
        private boolean htmlSafe;
        private boolean lines;

        private Builder() {}

        /**
         * Sets how blocks are written (default: {@link JsonContent#BLOCKS}).
         *
         * @param form the form of blocks
         * @return this
         */
        public Builder content(JsonContent form) {
            content = Objects.requireNonNull(form, "form");
            return this;
        }

        /**
         * Sets whether articles, notes, posts, episodes and prose carry their plain text (default: {@code true}).
         *
         * @param wanted whether plain text is written
         * @return this
         */
        public Builder text(boolean wanted) {
            text = wanted;
            return this;
        }

        /**
         * Sets whether sections and items carry their first and last line in the source (default: {@code false}).
         *
         * @param wanted whether positions are written
         * @return this
         */
        public Builder positions(boolean wanted) {
            positions = wanted;
            return this;
        }

        /**
         * Sets whether the output is indented by two spaces (default: {@code false}).
         *
         * @param wanted whether lines are broken and indented
         * @return this
         */
        public Builder indent(boolean wanted) {
            indent = wanted;
            return this;
        }

        /**
         * Sets whether characters with a meaning in HTML or JavaScript are escaped (default: {@code false}).
         *
         * @param wanted whether they are escaped
         * @return this
         */
        public Builder htmlSafe(boolean wanted) {
            htmlSafe = wanted;
            return this;
        }

        /**
         * Sets whether each item is a line that can be read by itself (default: {@code false}).
         *
         * @param wanted whether JSON Lines are written
         * @return this
         */
        public Builder lines(boolean wanted) {
            lines = wanted;
            return this;
        }

        /**
         * Creates the renderer.
         *
         * @return the renderer
         * @throws IllegalArgumentException if both {@link #lines} and {@link #indent} are set
         */
        public JsonRenderer build() {
            return new JsonRenderer(this);
        }
    }
}
