/** A book of each digest, in EPUB 3. */
module org.example.epub {
    requires io.github.weeklydigest;
    requires io.github.weeklydigest.render.html;

    provides io.github.weeklydigest.render.spi.RendererProvider with
            org.example.epub.EpubRendererProvider;
}
