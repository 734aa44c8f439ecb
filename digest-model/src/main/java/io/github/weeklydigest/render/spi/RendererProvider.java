package io.github.weeklydigest.render.spi;

import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Creates renderers for one format. An implementation has a public constructor without parameters and no state;
 * {@link java.util.ServiceLoader} finds it.
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
 *                     target.append(article.title()).append('\n');
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
     * Returns the name of the format.
     *
     * @return lower-case letters, digits and hyphens, starting with a letter: {@code html}, {@code json}
     */
    String format();

    /**
     * Returns the media types of the format, the usual one first.
     *
     * @return the media types (default: none)
     */
    default List<String> mediaTypes() {
        return List.of();
    }

    /**
     * Returns the usual file name extension, without a dot.
     *
     * @return the extension (default: {@link #format()})
     */
    default String fileExtension() {
        return format();
    }

    /**
     * Returns the options that {@link #create} accepts.
     *
     * @return the options (default: none)
     */
    default Set<OptionKey<?>> options() {
        return Set.of();
    }

    /**
     * Creates a renderer.
     *
     * @param options the values of options; only those of {@link #options()} are ever set
     * @return a renderer, immutable and safe for use by many threads
     * @throws IllegalArgumentException if a value can't be used, or the values contradict each other
     */
    DigestRenderer create(RenderOptions options);

    /**
     * Creates a renderer for the digests of an archive, for formats whose documents link to each other.
     *
     * @param options the values of options, for all documents; only those of {@link #options()} are ever set
     * @return a renderer, immutable and safe for use by many threads (default: empty, which means that documents do
     *     not link to each other)
     * @throws IllegalArgumentException if a value can't be used, or the values contradict each other
     */
    default Optional<ArchiveRenderer> createForArchive(RenderOptions options) {
        return Optional.empty();
    }
}
