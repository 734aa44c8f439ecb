package io.github.weeklydigest.render.json;

import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.spi.RendererProvider;
import java.util.List;
import java.util.Set;

/**
 * Provides the renderer {@code jsonl}: JSON Lines, one line for each item, for search engines and tables. A line can be read
 * by itself: it names the digest with its week, period and date, and the sections around the item. Its shape is {@link
 * JsonSchema#LINE}.
 *
 * @see JsonRenderer
 * @since 0.1
 */
public final class JsonLinesRendererProvider implements RendererProvider {
    /** Whether items carry their first and last line in the source, where it is known (default: {@code false}). */
    public static final OptionKey<Boolean> POSITIONS =
            OptionKey.ofBoolean("jsonl.positions", false, "Add the first and last line in the source to items.");

    /** Whether items carry their plain text (default: {@code true}). */
    public static final OptionKey<Boolean> TEXT =
            OptionKey.ofBoolean("jsonl.text", true, "Add the plain text to items, notes, posts and episodes.");

    /** How blocks are written (default: {@link JsonContent#BLOCKS}). */
    public static final OptionKey<JsonContent> CONTENT =
            OptionKey.ofEnum("jsonl.content", JsonContent.BLOCKS, "How blocks are written.");

    /** Whether characters with a meaning in HTML or JavaScript are escaped (default: {@code false}). */
    public static final OptionKey<Boolean> HTML_SAFE = OptionKey.ofBoolean(
            "jsonl.html-safe", false, "Escape <, >, &, U+2028 and U+2029, for JSON inside an HTML script element.");

    /** Creates a provider, for {@link java.util.ServiceLoader}. */
    public JsonLinesRendererProvider() {}

    /** {@return {@code jsonl}} */
    @Override
    public String format() {
        return "jsonl";
    }

    /** {@return the media type of JSON Lines} */
    @Override
    public List<String> mediaTypes() {
        return List.of("application/jsonl");
    }

    /** {@return the options of this class} */
    @Override
    public Set<OptionKey<?>> options() {
        return Set.of(POSITIONS, TEXT, CONTENT, HTML_SAFE);
    }

    /**
     * Creates a renderer.
     *
     * @param options the values of options
     * @return a renderer, immutable and safe for use by many threads
     */
    @Override
    public DigestRenderer create(RenderOptions options) {
        return JsonRenderer.builder()
                .content(options.get(CONTENT))
                .text(options.get(TEXT))
                .positions(options.get(POSITIONS))
                .htmlSafe(options.get(HTML_SAFE))
                .lines(true)
                .build();
    }
}
