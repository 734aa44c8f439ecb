package io.github.weeklydigest.render.markdown;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.render.markdown.internal.block.BlockMarkdown;
import io.github.weeklydigest.render.markdown.internal.inline.InlineContext;
import io.github.weeklydigest.render.markdown.internal.inline.InlineMarkdown;
import io.github.weeklydigest.render.markdown.internal.inline.MarkdownOptions;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * Writes blocks and inlines as Markdown: CommonMark with GitHub's tables and strikethrough, wikilinks, callouts and
 * formulas.
 *
 * <pre>{@code
 * String markdown = MarkdownWriter.create().toMarkdown(article.body());
 * }</pre>
 *
 * <p>The Markdown is read back as the same blocks. Markdown can't express some values of the model, such as a line
 * break in a cell of a table. In this case the closest form is written, and no text is lost.
 *
 * <p>Nothing visible is added. A link reference definition without references ({@code [html]: <>}) can precede a
 * paragraph that begins with a tag; without it, the paragraph would be read as raw HTML. Unlike the format
 * {@code markdown}, which marks items and sections by comments such as {@code <!-- digest:article … -->} so that
 * the parser reads the same digest back, this class adds no comments.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @since 0.1
 */
public final class MarkdownWriter {
    private final MarkdownOptions options;

    private MarkdownWriter(Builder builder) {
        this.options = new MarkdownOptions(builder.rawHtml, builder.forNotes);
    }

    /**
     * Returns a writer with the default settings.
     *
     * @return the writer
     */
    public static MarkdownWriter create() {
        return builder().build();
    }

    /**
     * Returns a builder with the default settings.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns blocks as Markdown.
     *
     * @param blocks the blocks
     * @return the Markdown, without a line feed at the end; empty for no blocks
     */
    public String toMarkdown(List<? extends Block> blocks) {
        return wellFormed(BlockMarkdown.of(Objects.requireNonNull(blocks, "blocks"), options));
    }

    /**
     * Returns inlines as the Markdown of a paragraph, which may have several lines.
     *
     * @param inlines the inlines
     * @return the Markdown
     */
    public String inlinesToMarkdown(List<? extends Inline> inlines) {
        return wellFormed(
                InlineMarkdown.of(Objects.requireNonNull(inlines, "inlines"), InlineContext.PARAGRAPH, options));
    }

    /**
     * Returns inlines as Markdown on one line, for a heading. Line breaks become spaces.
     *
     * @param inlines the inlines
     * @return the Markdown
     */
    public String lineToMarkdown(List<? extends Inline> inlines) {
        return wellFormed(
                InlineMarkdown.of(Objects.requireNonNull(inlines, "inlines"), InlineContext.HEADING, options));
    }

    /**
     * Writes blocks as Markdown.
     *
     * @param blocks the blocks
     * @param target where to write; neither flushed nor closed
     * @throws IOException if the target throws it
     */
    public void write(List<? extends Block> blocks, Appendable target) throws IOException {
        Objects.requireNonNull(target, "target").append(toMarkdown(blocks));
    }

    /** Replaces NUL and surrogates without a partner, which destinations, code and the like may hold. */
    private static String wellFormed(String markdown) {
        StringBuilder replaced = new StringBuilder(markdown.length());
        markdown.codePoints()
                .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(replaced::appendCodePoint);
        return replaced.toString();
    }

    /**
     * Builds a {@link MarkdownWriter}. An instance belongs to one thread.
     *
     * @since 0.1
     */
    public static final class Builder {
        private boolean rawHtml = true;
        private boolean forNotes;

        private Builder() {}

        /**
         * Sets whether raw HTML of the source is written as raw HTML (default: {@code true}). Otherwise a block becomes
         * code and a tag becomes text, which is safe in any Markdown processor.
         *
         * @param kept whether raw HTML is kept
         * @return this
         */
        public Builder rawHtml(boolean kept) {
            rawHtml = kept;
            return this;
        }

        /**
         * Sets whether the Markdown is for a vault of notes (default: {@code false}). If so, text that Obsidian would read
         * as a tag, a comment, a highlight or the id of a block, such as {@code #word} or {@code %%}, is escaped.
         *
         * @param vault whether it is for notes
         * @return this
         */
        public Builder forNotes(boolean vault) {
            forNotes = vault;
            return this;
        }

        /**
         * Creates the writer.
         *
         * @return the writer
         */
        public MarkdownWriter build() {
            return new MarkdownWriter(this);
        }
    }
}
