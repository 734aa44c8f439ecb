package io.github.weeklydigest.render.markdown;

import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.markdown.internal.digest.DigestMarkdown;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;

/**
 * Writes a digest as Markdown that reads back as the same digest.
 *
 * <pre>{@code
 * MarkdownRenderer markdown = MarkdownRenderer.builder().rawHtml(false).build();
 * try (DigestReader week = parser.open(file); Writer text = Files.newBufferedWriter(out)) {
 *     markdown.render(week, text);
 * }
 * }</pre>
 *
 * <p>The renderer {@code markdown} of {@link io.github.weeklydigest.render.Renderers} is an instance of this class. {@link
 * MarkdownWriter} writes single blocks and inlines. Neither the reader nor the target is closed.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @since 0.1
 */
public final class MarkdownRenderer implements DigestRenderer {
    private final RenderOptions options;
    private final boolean rawHtml;
    private final boolean marks;
    private final MarkdownWriter writer;

    MarkdownRenderer(RenderOptions options) {
        this.options = options;
        this.rawHtml = options.get(MarkdownRendererProvider.RAW_HTML);
        this.marks = options.get(MarkdownRendererProvider.MARKS);
        this.writer = MarkdownWriter.builder().rawHtml(rawHtml).build();
    }

    /**
     * Returns a renderer with the default settings.
     *
     * @return the renderer
     */
    public static MarkdownRenderer create() {
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
     * Returns the settings as values of the keys of {@link MarkdownRendererProvider}.
     *
     * @return the options
     */
    public RenderOptions options() {
        return options;
    }

    @Override
    public void render(DigestReader source, Appendable target) throws IOException {
        DigestMarkdown.write(source, writer, rawHtml, marks, target);
    }

    /**
     * Builds a {@link MarkdownRenderer}. An instance belongs to one thread.
     *
     * @since 0.1
     */
    public static final class Builder {
        private RenderOptions options;

        private Builder(RenderOptions options) {
            this.options = options;
        }

        /**
         * Sets whether raw HTML of the source is kept (default: {@code true}). Otherwise a block becomes code and a tag
         * becomes text, which is safe in any Markdown processor.
         *
         * @param value whether raw HTML is kept
         * @return this
         */
        public Builder rawHtml(boolean value) {
            options = options.with(MarkdownRendererProvider.RAW_HTML, value);
            return this;
        }

        /**
         * Sets whether comments tell the parser what Markdown can't express (default: {@code true}). Without them, only
         * digests of the technical-reading format read back as the same digest.
         *
         * @param value whether comments are written
         * @return this
         */
        public Builder marks(boolean value) {
            options = options.with(MarkdownRendererProvider.MARKS, value);
            return this;
        }

        /**
         * Creates the renderer.
         *
         * @return the renderer
         */
        public MarkdownRenderer build() {
            return new MarkdownRenderer(options);
        }
    }
}
