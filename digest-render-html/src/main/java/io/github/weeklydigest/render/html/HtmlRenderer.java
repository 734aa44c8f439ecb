package io.github.weeklydigest.render.html;

import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.internal.page.PageRenderer;
import io.github.weeklydigest.render.html.internal.site.SiteRenderer;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a digest as one web page; {@link Builder#buildSite} writes many digests as a site.
 *
 * <pre>{@code
 * HtmlRenderer html = HtmlRenderer.builder()
 *         .images(HtmlOptions.Images.LINK)
 *         .next(URI.create("2026-W11.html"), "W11")
 *         .build();
 * try (DigestReader week = parser.open(file); Writer page = Files.newBufferedWriter(out)) {
 *     html.render(week, page);
 * }
 * }</pre>
 *
 * <p>The settings and their defaults are those of {@link HtmlOptions}, which a command line sets as text. The page is
 * safe for any digest: text is escaped, and addresses with scripts are omitted. Neither the reader nor the target is
 * closed.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @since 0.1
 */
public final class HtmlRenderer implements DigestRenderer {
    private final RenderOptions options;
    private final DigestRenderer renderer;

    private HtmlRenderer(RenderOptions options) {
        this.options = options;
        this.renderer = PageRenderer.of(options);
    }

    /**
     * Returns a renderer with the default settings.
     *
     * @return the renderer
     */
    public static HtmlRenderer create() {
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
     * Returns the settings as values of {@link HtmlOptions}.
     *
     * @return the options
     */
    public RenderOptions options() {
        return options;
    }

    @Override
    public void render(DigestReader source, Appendable target) throws IOException {
        renderer.render(source, target);
    }

    /**
     * Builds an {@link HtmlRenderer}. Not safe for use by several threads.
     *
     * @since 0.1
     */
    public static final class Builder {
        private RenderOptions options;

        private Builder(RenderOptions options) {
            this.options = options;
        }

        /**
         * Sets whether only the body is written, to be put into another page.
         *
         * @param value the value of {@link HtmlOptions#FRAGMENT}
         * @return this builder
         */
        public Builder fragment(boolean value) {
            return option(HtmlOptions.FRAGMENT, value);
        }

        /**
         * Sets where the style sheet is written, and what it contains.
         *
         * @param value the value of {@link HtmlOptions#STYLE}
         * @return this builder
         */
        public Builder style(HtmlOptions.Style value) {
            return option(HtmlOptions.STYLE, value);
        }

        /**
         * Sets a style sheet to add to the default style, or to replace it with.
         *
         * @param value the value of {@link HtmlOptions#CSS}
         * @return this builder
         */
        public Builder css(String value) {
            return option(HtmlOptions.CSS, value);
        }

        /**
         * Sets the title of the page.
         *
         * @param value the value of {@link HtmlOptions#TITLE}
         * @return this builder
         */
        public Builder title(String value) {
            return option(HtmlOptions.TITLE, value);
        }

        /**
         * Sets where links to other sites open.
         *
         * @param value the value of {@link HtmlOptions#LINK_TARGET}
         * @return this builder
         */
        public Builder linkTarget(HtmlOptions.LinkTarget value) {
            return option(HtmlOptions.LINK_TARGET, value);
        }

        /**
         * Sets the {@code rel} attribute of links to other sites.
         *
         * @param value the value of {@link HtmlOptions#LINK_REL}
         * @return this builder
         */
        public Builder linkRel(String value) {
            return option(HtmlOptions.LINK_REL, value);
        }

        /**
         * Sets the number that is added to the level of each heading.
         *
         * @param value the value of {@link HtmlOptions#HEADING_OFFSET}
         * @return this builder
         */
        public Builder headingOffset(int value) {
            return option(HtmlOptions.HEADING_OFFSET, value);
        }

        /**
         * Sets how images are written.
         *
         * @param value the value of {@link HtmlOptions#IMAGES}
         * @return this builder
         */
        public Builder images(HtmlOptions.Images value) {
            return option(HtmlOptions.IMAGES, value);
        }

        /**
         * Sets how formulas are written.
         *
         * @param value the value of {@link HtmlOptions#MATH}
         * @return this builder
         */
        public Builder formulas(HtmlOptions.Formulas value) {
            return option(HtmlOptions.MATH, value);
        }

        /**
         * Sets the language of the page's own words, a BCP 47 tag.
         *
         * @param value the value of {@link HtmlOptions#LANGUAGE}
         * @return this builder
         */
        public Builder language(String value) {
            return option(HtmlOptions.LANGUAGE, value);
        }

        /**
         * Sets trusted markup for the end of the head. It is not escaped.
         *
         * @param value the value of {@link HtmlOptions#HEAD}
         * @return this builder
         */
        public Builder head(String value) {
            return option(HtmlOptions.HEAD, value);
        }

        /**
         * Sets trusted markup to put before the content. It is not escaped.
         *
         * @param value the value of {@link HtmlOptions#HEADER}
         * @return this builder
         */
        public Builder header(String value) {
            return option(HtmlOptions.HEADER, value);
        }

        /**
         * Sets trusted markup to put after the content. It is not escaped.
         *
         * @param value the value of {@link HtmlOptions#FOOTER}
         * @return this builder
         */
        public Builder footer(String value) {
            return option(HtmlOptions.FOOTER, value);
        }

        /**
         * Sets the Content-Security-Policy; {@code none} writes none.
         *
         * @param value the value of {@link HtmlOptions#CONTENT_SECURITY_POLICY}
         * @return this builder
         */
        public Builder contentSecurityPolicy(String value) {
            return option(HtmlOptions.CONTENT_SECURITY_POLICY, value);
        }

        /**
         * Sets whether readers can choose to see only titles, only papers, or only entries with notes.
         *
         * @param value the value of {@link HtmlOptions#VIEWS}
         * @return this builder
         */
        public Builder views(boolean value) {
            return option(HtmlOptions.VIEWS, value);
        }

        /**
         * Sets whether a short paragraph that is the heading of the next one is styled as a heading.
         *
         * @param value the value of {@link HtmlOptions#RUN_IN_HEADINGS}
         * @return this builder
         */
        public Builder runInHeadings(boolean value) {
            return option(HtmlOptions.RUN_IN_HEADINGS, value);
        }

        /**
         * Sets how sources without an address are written.
         *
         * @param value the value of {@link HtmlOptions#UNLINKED_SOURCES}
         * @return this builder
         */
        public Builder unlinkedSources(HtmlOptions.UnlinkedSources value) {
            return option(HtmlOptions.UNLINKED_SOURCES, value);
        }

        /**
         * Sets the data for search engines in the page.
         *
         * @param value the value of {@link HtmlOptions#DATA}
         * @return this builder
         */
        public Builder data(HtmlOptions.Data value) {
            return option(HtmlOptions.DATA, value);
        }

        /**
         * Sets the name of the site, for metadata.
         *
         * @param value the value of {@link HtmlOptions#SITE_NAME}
         * @return this builder
         */
        public Builder siteName(String value) {
            return option(HtmlOptions.SITE_NAME, value);
        }

        /**
         * Sets the number of characters that are kept before the top of the page is written.
         *
         * @param value the value of {@link HtmlOptions#BUFFER}
         * @return this builder
         */
        public Builder bufferSize(int value) {
            return option(HtmlOptions.BUFFER, value);
        }

        /**
         * Sets the address against which relative links and images of the digest are resolved.
         *
         * @param value the value of {@link HtmlOptions#BASE}
         * @return this builder
         */
        public Builder base(URI value) {
            return option(HtmlOptions.BASE, value.toString());
        }

        /**
         * Sets the address of the page.
         *
         * @param value the value of {@link HtmlOptions#URL}
         * @return this builder
         */
        public Builder url(URI value) {
            return option(HtmlOptions.URL, value.toString());
        }

        /**
         * Sets the address of a picture to show when the page is shared.
         *
         * @param value the value of {@link HtmlOptions#IMAGE}
         * @return this builder
         */
        public Builder image(URI value) {
            return option(HtmlOptions.IMAGE, value.toString());
        }

        /**
         * Sets the address of the icon of the page.
         *
         * @param value the value of {@link HtmlOptions#ICON}
         * @return this builder
         */
        public Builder icon(URI value) {
            return option(HtmlOptions.ICON, value.toString());
        }

        /**
         * Sets the address of the digest's source, for the footer.
         *
         * @param value the value of {@link HtmlOptions#SOURCE}
         * @return this builder
         */
        public Builder source(URI value) {
            return option(HtmlOptions.SOURCE, value.toString());
        }

        /**
         * Sets the address of the licence, for the footer.
         *
         * @param value the value of {@link HtmlOptions#LICENCE}
         * @return this builder
         */
        public Builder licence(URI value) {
            return option(HtmlOptions.LICENCE, value.toString());
        }

        /**
         * Sets the address of the page that lists all weeks.
         *
         * @param value the value of {@link HtmlOptions#INDEX}
         * @return this builder
         */
        public Builder index(URI value) {
            return option(HtmlOptions.INDEX, value.toString());
        }

        /**
         * Sets the address of the previous week's page and the text of the link to it.
         *
         * @param value the address
         * @param title the text of the link
         * @return this builder
         */
        public Builder previous(URI value, String title) {
            return option(HtmlOptions.PREVIOUS, value.toString()).option(HtmlOptions.PREVIOUS_TITLE, title);
        }

        /**
         * Sets the address of the next week's page and the text of the link to it.
         *
         * @param value the address
         * @param title the text of the link
         * @return this builder
         */
        public Builder next(URI value, String title) {
            return option(HtmlOptions.NEXT, value.toString()).option(HtmlOptions.NEXT_TITLE, title);
        }

        /**
         * Sets words that replace the page's own words.
         *
         * @param words the words by name; {@code docs/html.md} lists the names
         * @return this builder
         */
        public Builder labels(Map<String, String> words) {
            return option(HtmlOptions.LABELS, lines(words));
        }

        /**
         * Sets the addresses of the digest's translations, instead of those that the digest states.
         *
         * @param addresses the addresses by language, a BCP 47 tag
         * @return this builder
         */
        public Builder translations(Map<String, URI> addresses) {
            return option(HtmlOptions.TRANSLATIONS, lines(addresses));
        }

        /**
         * Sets the raw HTML tags to keep if they lack attributes.
         *
         * @param tags some of {@code br sub sup kbd mark}
         * @return this builder
         */
        public Builder htmlTags(Set<String> tags) {
            return option(HtmlOptions.HTML_TAGS, String.join(" ", tags));
        }

        /** The form of a properties file, in which a backslash and a line break have to be escaped. */
        private static String lines(Map<String, ?> entries) {
            return entries.entrySet().stream()
                    .map(entry -> escaped(entry.getKey()) + " = "
                            + escaped(entry.getValue().toString()))
                    .collect(Collectors.joining("\n"));
        }

        private static String escaped(String text) {
            return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        }

        /**
         * Sets an option.
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
         * Builds the renderer.
         *
         * @return the renderer
         * @throws IllegalArgumentException if a value can't be used; the message names the option
         */
        public HtmlRenderer build() {
            return new HtmlRenderer(options);
        }

        /**
         * Builds a renderer for a site: the pages of many digests with links to each other, an index, pages of papers and
         * topics, and search data. {@link #url} is the address of the site's folder.
         *
         * @return the renderer, for an {@code ArchiveRunner}
         * @throws IllegalArgumentException if a value can't be used; the message names the option
         */
        public ArchiveRenderer buildSite() {
            return SiteRenderer.of(options);
        }
    }
}
