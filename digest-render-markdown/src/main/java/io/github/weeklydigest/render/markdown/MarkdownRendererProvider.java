package io.github.weeklydigest.render.markdown;

import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.spi.RendererProvider;
import java.util.List;
import java.util.Set;

/**
 * Provides the renderer {@code markdown}: the digest as Markdown in the weekly format. A week that was read from Markdown is
 * written so that it reads back as the same digest.
 *
 * @since 0.1
 */
public final class MarkdownRendererProvider implements RendererProvider {
    /** Whether raw HTML of the source is kept (default: {@code true}); otherwise it becomes code or text. */
    public static final OptionKey<Boolean> RAW_HTML =
            OptionKey.ofBoolean("markdown.raw-html", true, "Keep raw HTML; otherwise it becomes code or text.");

    /** Whether comments tell the parser what Markdown can't, such as who sent an article in (default: {@code true}). */
    public static final OptionKey<Boolean> MARKS = OptionKey.ofBoolean(
            "markdown.marks", true, "Write comments so that a digest of any profile is read back as the same digest.");

    /** Creates a provider, for {@link java.util.ServiceLoader}. */
    public MarkdownRendererProvider() {}

    /** {@return {@code markdown}} */
    @Override
    public String format() {
        return "markdown";
    }

    /** {@return {@code md}} */
    @Override
    public String fileExtension() {
        return "md";
    }

    /** {@return the media type of Markdown} */
    @Override
    public List<String> mediaTypes() {
        return List.of("text/markdown");
    }

    /** {@return the options of this class} */
    @Override
    public Set<OptionKey<?>> options() {
        return Set.of(RAW_HTML, MARKS);
    }

    /**
     * Creates a renderer.
     *
     * @param options the values of options
     * @return a renderer, immutable and safe for use by many threads
     */
    @Override
    public DigestRenderer create(RenderOptions options) {
        return new MarkdownRenderer(options);
    }
}
