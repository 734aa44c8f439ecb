package io.github.weeklydigest.render.html;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.internal.item.FragmentWriter;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes an item, blocks or inlines as a piece of HTML, for feeds, mail, books and pages of your own.
 *
 * <pre>{@code
 * HtmlFragment fragment = HtmlFragment.builder()
 *         .base(URI.create("https://example.org/weekly/2026W10/"))
 *         .itemHeading(false)
 *         .build();
 * String content = fragment.toHtml(article);
 * }</pre>
 *
 * <p>The markup is the same as that of the page, and as safe: the same escaper writes text, the same policy checks
 * addresses, and raw HTML becomes text. It contains no script, no style and, unless {@link Builder#ids ids} are
 * requested, no id. With {@link Syntax#XML} it is well-formed XML 1.0 for every digest; put it into an element whose
 * default namespace is {@code http://www.w3.org/1999/xhtml}.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @since 0.1
 */
public final class HtmlFragment {
    private final Settings settings;
    private final Optional<String> language;
    private final boolean xml;
    private final boolean itemHeading;
    private final Optional<String> idPrefix;

    private HtmlFragment(Builder builder) {
        // A fragment has no style, and a style sheet takes longer to prepare than a paragraph to write.
        settings = Settings.of(builder.options.with(HtmlOptions.STYLE, HtmlOptions.Style.NONE))
                .withFiles((relative, image) -> builder.files.apply(relative));
        language = builder.language;
        xml = builder.syntax == Syntax.XML;
        itemHeading = builder.itemHeading;
        idPrefix = builder.idPrefix;
    }

    /** How elements are written. */
    public enum Syntax {
        /** HTML: {@code <br>}. */
        HTML,
        /** XHTML, well-formed XML 1.0: {@code <br/>}. */
        XML
    }

    /**
     * Returns a writer with the default settings.
     *
     * @return the writer
     */
    public static HtmlFragment create() {
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
     * Returns an item as HTML: an article with its sources, a conversation with its posts, a listing, prose.
     *
     * @param item the item
     * @return the markup
     */
    public String toHtml(Item item) {
        Objects.requireNonNull(item, "item");
        return text(writer -> writer.writeItem(item, itemHeading));
    }

    /**
     * Returns blocks as HTML.
     *
     * @param blocks the blocks
     * @return the markup
     */
    public String toHtml(List<? extends Block> blocks) {
        Objects.requireNonNull(blocks, "blocks");
        return text(writer -> writer.writeBlocks(blocks));
    }

    /**
     * Returns inlines as HTML for use within a paragraph.
     *
     * @param inlines the inlines
     * @return the markup
     */
    public String inlinesToHtml(List<? extends Inline> inlines) {
        Objects.requireNonNull(inlines, "inlines");
        return text(writer -> writer.writeInlines(inlines));
    }

    /**
     * Writes an item as HTML.
     *
     * @param item the item
     * @param target where to write; neither flushed nor closed
     * @throws IOException if the target throws it
     */
    public void write(Item item, Appendable target) throws IOException {
        Objects.requireNonNull(item, "item");
        write(target, writer -> writer.writeItem(item, itemHeading));
    }

    /**
     * Writes blocks as HTML.
     *
     * @param blocks the blocks
     * @param target where to write; neither flushed nor closed
     * @throws IOException if the target throws it
     */
    public void write(List<? extends Block> blocks, Appendable target) throws IOException {
        Objects.requireNonNull(blocks, "blocks");
        write(target, writer -> writer.writeBlocks(blocks));
    }

    private String text(FragmentWriter.Task task) {
        StringBuilder text = new StringBuilder();
        try {
            write(text, task);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringBuilder never throws", impossible);
        }
        return text.toString();
    }

    private void write(Appendable target, FragmentWriter.Task task) throws IOException {
        Objects.requireNonNull(target, "target");
        FragmentWriter.write(settings, language, xml, idPrefix, target, task);
    }

    /**
     * Builds an {@link HtmlFragment}. Not safe for use by several threads.
     *
     * @since 0.1
     */
    public static final class Builder {
        private RenderOptions options = RenderOptions.defaults();
        private Function<String, Optional<String>> files = relative -> Optional.empty();
        private Optional<String> language = Optional.empty();
        private Syntax syntax = Syntax.HTML;
        private boolean itemHeading = true;
        private Optional<String> idPrefix = Optional.empty();

        private Builder() {}

        /**
         * Sets HTML or XHTML; the default is HTML.
         *
         * @param value the syntax
         * @return this builder
         */
        public Builder syntax(Syntax value) {
            syntax = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the address against which relative links and images are resolved; without it they stay relative.
         *
         * @param value an absolute {@code http} or {@code https} address
         * @return this builder
         */
        public Builder base(URI value) {
            return option(
                    HtmlOptions.BASE, Objects.requireNonNull(value, "value").toString());
        }

        /**
         * Sets the addresses of the files that relative links and images name, for example of the pictures in a book. The
         * function gets a relative address and returns the address to write; if it returns an empty value, {@link #base}
         * applies. The result must be an address that the policy allows.
         *
         * @param value the function; it must be safe for use by many threads
         * @return this builder
         */
        public Builder files(Function<String, Optional<String>> value) {
            files = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets how images are written (default: they are shown).
         *
         * @param value how images are written
         * @return this builder
         */
        public Builder images(HtmlOptions.Images value) {
            return option(HtmlOptions.IMAGES, value);
        }

        /**
         * Sets how formulas are written; the default is MathML.
         *
         * @param value how formulas are written
         * @return this builder
         */
        public Builder formulas(HtmlOptions.Formulas value) {
            return option(HtmlOptions.MATH, value);
        }

        /**
         * Sets the language of the text around the fragment, a BCP 47 tag (default: English). Text whose script shows that
         * it is in another language gets a {@code lang} attribute. The fragment's own words, such as the title of a note,
         * are in this language if the library has them.
         *
         * @param value the language
         * @return this builder
         */
        public Builder language(String value) {
            language = Optional.of(Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Sets whether an article or a conversation begins with its heading (default: {@code true}). Switch it off for a
         * feed, which shows the title of each entry itself.
         *
         * @param value whether to write it
         * @return this builder
         */
        public Builder itemHeading(boolean value) {
            itemHeading = value;
            return this;
        }

        /**
         * Gives each heading an id: the prefix followed by its anchor. By default headings have no id, so that one page can
         * show fragments of several digests.
         *
         * @param prefix the beginning of each id; use a different one for each digest on a page
         * @return this builder
         */
        public Builder ids(String prefix) {
            idPrefix = Optional.of(Objects.requireNonNull(prefix, "prefix"));
            return this;
        }

        /**
         * Sets an option of the page. Options of the whole document, such as its title or style, have no effect.
         *
         * @param key one of {@link HtmlOptions}
         * @param value its value
         * @param <T> the type of the value
         * @return this builder
         */
        public <T> Builder option(OptionKey<T> key, T value) {
            options = options.with(key, value);
            return this;
        }

        /**
         * Builds the writer.
         *
         * @return the writer
         * @throws IllegalArgumentException if a value can't be used; the message names the option
         */
        public HtmlFragment build() {
            return new HtmlFragment(this);
        }
    }
}
