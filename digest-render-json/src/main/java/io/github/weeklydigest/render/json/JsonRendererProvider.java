package io.github.weeklydigest.render.json;

import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.spi.RendererProvider;
import java.util.List;
import java.util.Set;

/**
 * Provides the renderer {@code json}: one JSON object for a digest.
 *
 * @see JsonRenderer
 *
 * @since 0.1
 */
public final class JsonRendererProvider implements RendererProvider {
    /** Whether the output is indented by two spaces (default: {@code false}). */
    public static final OptionKey<Boolean> INDENT =
            OptionKey.ofBoolean("json.indent", false, "Indent the output by two spaces.");

    /** Whether sections and items carry their first and last line in the source, where it is known (default: {@code false}). */
    public static final OptionKey<Boolean> POSITIONS = OptionKey.ofBoolean(
            "json.positions", false, "Add the first and last line in the source to sections and items.");

    /** Whether articles, notes, posts, episodes and prose carry their plain text (default: {@code true}). */
    public static final OptionKey<Boolean> TEXT =
            OptionKey.ofBoolean("json.text", true, "Add the plain text to articles, notes, posts, episodes and prose.");

    /** How blocks are written (default: {@link JsonContent#BLOCKS}). */
    public static final OptionKey<JsonContent> CONTENT = OptionKey.ofEnum(
            "json.content", JsonContent.BLOCKS, "How blocks are written; only 'blocks' reads back as the same digest.");

    /** Whether each item is a line that can be read by itself, as in {@link JsonLinesRendererProvider} (default: {@code false}). */
    public static final OptionKey<Boolean> LINES =
            OptionKey.ofBoolean("json.lines", false, "Write JSON Lines, as the format jsonl does.");

    /** Whether characters with a meaning in HTML or JavaScript are escaped (default: {@code false}). */
    public static final OptionKey<Boolean> HTML_SAFE = OptionKey.ofBoolean(
            "json.html-safe", false, "Escape <, >, &, U+2028 and U+2029, for JSON inside an HTML script element.");

    /** Creates a provider, for {@link java.util.ServiceLoader}. */
    public JsonRendererProvider() {}

    /** {@return {@code json}} */
    @Override
    public String format() {
        return "json";
    }

    /** {@return the media types of a document and of JSON Lines} */
    @Override
    public List<String> mediaTypes() {
        return List.of("application/json", "application/jsonl");
    }

    /** {@return the options of this class} */
    @Override
    public Set<OptionKey<?>> options() {
        return Set.of(INDENT, POSITIONS, TEXT, CONTENT, LINES, HTML_SAFE);
    }

    /**
     * Creates a renderer.
     *
     * @param options the values of options
     * @return a renderer, immutable and safe for use by many threads
     * @throws IllegalArgumentException if lines are to be indented
     */
    @Override
    public DigestRenderer create(RenderOptions options) {
        return new JsonRenderer(options);
    }
}
