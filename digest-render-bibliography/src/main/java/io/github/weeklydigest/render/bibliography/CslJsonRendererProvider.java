package io.github.weeklydigest.render.bibliography;

import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.bibliography.internal.BibliographyRenderer;
import io.github.weeklydigest.render.bibliography.internal.CslJsonWriter;
import io.github.weeklydigest.render.spi.RendererProvider;
import java.util.List;
import java.util.Optional;

/**
 * Provides {@code csl-json}: an entry for each paper on arXiv, as citation processors and Zotero read it. Versions of a paper
 * share one entry. For an archive, each paper is listed once, with the digests that mention it. Stateless.
 *
 * @since 0.1
 */
public final class CslJsonRendererProvider implements RendererProvider {
    /** Makes the provider. */
    public CslJsonRendererProvider() {}

    @Override
    public String format() {
        return "csl-json";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/vnd.citationstyles.csl+json");
    }

    @Override
    public String fileExtension() {
        return "csl.json";
    }

    @Override
    public DigestRenderer create(RenderOptions options) {
        return new BibliographyRenderer(CslJsonWriter::new);
    }

    @Override
    public Optional<ArchiveRenderer> createForArchive(RenderOptions options) {
        return Optional.of(new BibliographyRenderer(CslJsonWriter::new));
    }
}
