package io.github.weeklydigest.render.html;

import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.internal.page.PageRenderer;
import io.github.weeklydigest.render.html.internal.site.SiteRenderer;
import io.github.weeklydigest.render.spi.RendererProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Provides {@code html}: a digest as a web page. Stateless.
 *
 * <p>A renderer reads the stream once. It keeps its output until the stream ends or the output has {@link
 * HtmlOptions#BUFFER} characters, so that the navigation and the counts at the top of the page cover the whole digest.
 * The navigation of a longer page comes from the digest's own table of contents, or is written at the end.
 *
 * @since 0.1
 */
public final class HtmlRendererProvider implements RendererProvider {
    /** Creates the provider, for {@link java.util.ServiceLoader}. */
    public HtmlRendererProvider() {}

    @Override
    public String format() {
        return "html";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("text/html");
    }

    @Override
    public Set<OptionKey<?>> options() {
        return HtmlOptions.all();
    }

    /**
     * Creates a renderer.
     *
     * @param options the values of {@link HtmlOptions}
     * @return the renderer, immutable and safe for use by many threads
     * @throws IllegalArgumentException if a value can't be used; the message names the option
     */
    @Override
    public DigestRenderer create(RenderOptions options) {
        return PageRenderer.of(options);
    }

    /**
     * Creates a renderer for a site: pages with links to the previous and the next week and to their translations, an
     * index, pages of papers and topics, and search data. {@link HtmlOptions#URL} is the address of the folder.
     *
     * @param options the values of {@link HtmlOptions}
     * @return the renderer
     * @throws IllegalArgumentException if a value can't be used; the message names the option
     */
    @Override
    public Optional<ArchiveRenderer> createForArchive(RenderOptions options) {
        return Optional.of(SiteRenderer.of(options));
    }
}
