package io.github.weeklydigest.render.markdown;

import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.BinaryRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.OutputFolder;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.markdown.internal.vault.VaultOutput;
import io.github.weeklydigest.render.markdown.internal.vault.VaultSettings;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes digests as notes for Obsidian, Quartz and other readers of linked Markdown. An archive becomes a folder of notes,
 * and one digest a zip file of such a folder.
 *
 * <pre>{@code
 * VaultRenderer vault = VaultRenderer.builder().links(VaultLinks.KEEP).tag("reading").build();
 * ArchiveRunner.of(vault).withExtension("zip").withIndex("index.zip").run(inputs, folder, ArchiveListener.none());
 * }</pre>
 *
 * <p>The renderer {@code vault} of {@link io.github.weeklydigest.render.Renderers} is an instance of this class. Neither the
 * reader nor the target is closed.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @since 0.1
 */
public final class VaultRenderer extends BinaryRenderer implements ArchiveRenderer {
    private final RenderOptions options;
    private final VaultOutput output;

    VaultRenderer(RenderOptions options) {
        this.options = options;
        this.output = new VaultOutput(new VaultSettings(
                options.get(VaultRendererProvider.RAW_HTML),
                options.get(VaultRendererProvider.LINKS) == VaultLinks.KEEP,
                options.get(VaultRendererProvider.TAG),
                options.get(VaultRendererProvider.TITLE)));
    }

    /**
     * Returns a renderer with the default settings.
     *
     * @return the renderer
     */
    public static VaultRenderer create() {
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
     * Returns the settings as values of the keys of {@link VaultRendererProvider}.
     *
     * @return the options
     */
    public RenderOptions options() {
        return options;
    }

    @Override
    public void render(DigestReader source, OutputStream target) throws IOException {
        output.render(source, target);
    }

    @Override
    public ArchiveRendering begin(Archive archive, OutputFolder target) {
        return output.begin(archive, target);
    }

    /**
     * Builds a {@link VaultRenderer}. An instance belongs to one thread.
     *
     * @since 0.1
     */
    public static final class Builder {
        private RenderOptions options;

        private Builder(RenderOptions options) {
            this.options = options;
        }

        /**
         * Sets whether raw HTML of the source is kept (default: {@code false}). Otherwise it becomes code or text, which is
         * safe to publish.
         *
         * @param value whether raw HTML is kept
         * @return this
         */
        public Builder rawHtml(boolean value) {
            return option(VaultRendererProvider.RAW_HTML, value);
        }

        /**
         * Sets how wikilinks to notes that are not in the vault are written (default: {@link VaultLinks#TEXT}).
         *
         * @param value the form of these links
         * @return this
         */
        public Builder links(VaultLinks value) {
            return option(VaultRendererProvider.LINKS, value);
        }

        /**
         * Sets a tag of all notes (default: {@code weekly}).
         *
         * @param value the tag; empty for none
         * @return this
         */
        public Builder tag(String value) {
            return option(VaultRendererProvider.TAG, value);
        }

        /**
         * Sets the title of the note that lists all digests (default: {@code Digests}).
         *
         * @param value the title
         * @return this
         */
        public Builder title(String value) {
            return option(VaultRendererProvider.TITLE, value);
        }

        private <T> Builder option(OptionKey<T> key, T value) {
            options = options.with(key, value);
            return this;
        }

        /**
         * Creates the renderer.
         *
         * @return the renderer
         */
        public VaultRenderer build() {
            return new VaultRenderer(options);
        }
    }
}
