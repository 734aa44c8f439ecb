import io.github.weeklydigest.render.bibliography.BibtexRendererProvider;
import io.github.weeklydigest.render.bibliography.CslJsonRendererProvider;
import io.github.weeklydigest.render.spi.RendererProvider;

/** Renders the papers of weekly reading digests as BibTeX and CSL-JSON. */
module io.github.weeklydigest.render.bibliography {
    requires transitive io.github.weeklydigest;

    exports io.github.weeklydigest.render.bibliography;

    provides RendererProvider with
            BibtexRendererProvider,
            CslJsonRendererProvider;
}
