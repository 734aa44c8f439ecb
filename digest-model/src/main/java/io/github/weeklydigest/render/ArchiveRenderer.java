package io.github.weeklydigest.render;

import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * Writes many digests as files of one folder: a page for each with an index, one feed for all, or a note for each article.
 * Immutable and safe for use by several threads at once.
 *
 * <p>The caller is responsible for threads, order, progress, and digests that can't be read. A renderer does not start
 * threads, and opens files only through the {@link Archive} and the {@link OutputFolder}.
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
     * Returns a renderer that writes each digest to a document of its own, without links between documents and without
     * an index.
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
