package io.github.weeklydigest.render;

import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * Writes many digests as files of one folder: a page for each and an index, one feed of all, a note for each article.
 * Immutable: it may be used by many threads at once.
 *
 * <p>The caller owns threads, order, progress and what happens when a digest can't be read; a renderer starts no threads
 * and opens no files except through the {@link Archive} and the {@link OutputFolder}.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ArchiveRenderer {
    /**
     * Begins to write an archive. Files that are the same for all digests, such as style sheets, are best written here.
     *
     * @param archive the digests
     * @param target where files are written
     * @return the rendering, to be used once
     * @throws IOException if the archive or the target throws it; it is passed on unchanged
     */
    ArchiveRendering begin(Archive archive, OutputFolder target) throws IOException;

    /**
     * Writes each digest to a document of its own that links to no other, and no index.
     *
     * @param renderer writes the documents
     * @return the archive renderer
     */
    static ArchiveRenderer ofDocuments(DigestRenderer renderer) {
        Objects.requireNonNull(renderer, "renderer");
        return (archive, target) -> new ArchiveRendering() {
            @Override
            public void document(Archive.Entry entry) throws IOException {
                target.bytes(entry.path(), bytes -> {
                    try (DigestReader reader = entry.open()) {
                        renderer.render(reader, bytes);
                    }
                });
            }

            @Override
            public void end(List<Archive.Entry> written) {}
        };
    }
}
