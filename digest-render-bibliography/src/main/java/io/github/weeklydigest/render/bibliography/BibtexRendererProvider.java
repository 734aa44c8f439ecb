package io.github.weeklydigest.render.bibliography;

import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.bibliography.internal.BibliographyRenderer;
import io.github.weeklydigest.render.bibliography.internal.BibtexWriter;
import io.github.weeklydigest.render.spi.RendererProvider;
import java.util.List;
import java.util.Optional;

/**
 * Provides {@code bibtex}: an entry for each paper on arXiv, in BibTeX with the fields that arXiv recommends. Versions of a
 * paper share one entry. For an archive, each paper is listed once, with the digests that mention it. Stateless.
 *
 * @since 0.1
 */
public final class BibtexRendererProvider implements RendererProvider {
    /** Makes the provider. */
    public BibtexRendererProvider() {}

    @Override
    public String format() {
        return "bibtex";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/x-bibtex");
    }

    @Override
    public String fileExtension() {
        return "bib";
    }

    @Override
    public DigestRenderer create(RenderOptions options) {
        return new BibliographyRenderer(BibtexWriter::new);
    }

    @Override
    public Optional<ArchiveRenderer> createForArchive(RenderOptions options) {
        return Optional.of(new BibliographyRenderer(BibtexWriter::new));
    }
}
