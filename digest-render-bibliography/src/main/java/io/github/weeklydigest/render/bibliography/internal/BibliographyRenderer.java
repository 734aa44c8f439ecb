package io.github.weeklydigest.render.bibliography.internal;

import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OutputFolder;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes the papers of a digest or of an archive. Immutable.
 *
 * @param writers makes the writers of the format
 */
public record BibliographyRenderer(BibliographyWriter.Factory writers) implements DigestRenderer, ArchiveRenderer {
    @Override
    public void render(DigestReader source, Appendable target) throws IOException {
        write(papers(source).values(), target);
    }

    private static Map<String, Paper> papers(DigestReader source) throws IOException {
        PaperReader reader = new PaperReader();
        reader.walk(source);
        return reader.papers();
    }

    private void write(Collection<Paper> papers, Appendable target) throws IOException {
        BibliographyWriter writer = writers.to(target);
        writer.start();
        for (Paper paper : papers) {
            writer.paper(paper);
        }
        writer.end();
    }

    @Override
    public ArchiveRendering begin(Archive archive, OutputFolder target) throws IOException {
        if (archive.index().isEmpty()) {
            return ArchiveRenderer.ofDocuments(this).begin(archive, target);
        }
        String path = archive.index().get();
        Map<Archive.Entry, Map<String, Paper>> read = new ConcurrentHashMap<>();
        return new ArchiveRendering() {
            @Override
            public void document(Archive.Entry entry) throws IOException {
                try (DigestReader reader = entry.open()) {
                    read.put(entry, papers(reader));
                }
            }

            @Override
            public void end(List<Archive.Entry> written) throws IOException {
                Map<String, Paper> all = new LinkedHashMap<>();
                for (Archive.Entry entry : written) {
                    read.getOrDefault(entry, Map.of())
                            .forEach((id, paper) -> all.merge(id, paper, (first, other) -> {
                                first.merge(other);
                                return first;
                            }));
                }
                target.text(path, text -> write(all.values(), text));
            }
        };
    }
}
