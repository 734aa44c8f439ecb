package io.github.weeklydigest.render.spi;

import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes renderers for one format. Implementations have a public constructor without parameters, no state, and are found by
 * {@link java.util.ServiceLoader}.
 *
 * <pre>{@code
 * class TitlesProvider implements RendererProvider {
 *     @Override
 *     public String format() {
 *         return "titles";
 *     }
 *
 *     @Override
 *     public DigestRenderer create(RenderOptions options) {
 *         return (source, target) -> {
 *             for (ItemInContext entry : (Iterable<ItemInContext>) source.items()::iterator) {
 *                 if (entry.item() instanceof Article article) {
 *                     target.append(article.title()).append(System.lineSeparator());
 *                 }
 *             }
 *         };
 *     }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public interface RendererProvider {
    /**
     * The name of the format.
     *
     * @return lower-case letters, digits and hyphens, starting with a letter: {@code html}, {@code json}
     */
    String format();

    /**
     * The media types of what is written, the usual one first.
     *
     * @return the media types (default: none)
     */
    default List<String> mediaTypes() {
        return List.of();
    }

    /**
     * The usual extension of a file with what is written, without a dot.
     *
     * @return the extension (default: {@link #format()})
     */
    default String fileExtension() {
        return format();
    }

    /**
     * The options that {@link #create} knows.
     *
     * @return the options (default: none)
     */
    default Set<OptionKey<?>> options() {
        return Set.of();
    }

    /**
     * Makes a renderer.
     *
     * @param options the values of options; only those of {@link #options()} are ever set
     * @return a renderer, immutable and safe for use by many threads
     * @throws IllegalArgumentException if the values contradict each other
     */
    DigestRenderer create(RenderOptions options);

    /**
     * Makes a renderer for the digests of an archive, for formats whose documents can lead to each other.
     *
     * @param options the values of options, for all documents; only those of {@link #options()} are ever set
     * @return a renderer, immutable and safe for use by many threads (default: none, each document is a block of its own)
     * @throws IllegalArgumentException if the values contradict each other
     */
    default Optional<ArchiveRenderer> createForArchive(RenderOptions options) {
        return Optional.empty();
    }
}
