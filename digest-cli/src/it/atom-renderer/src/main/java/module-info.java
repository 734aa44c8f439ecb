/** An Atom feed with an entry for each article. */
module org.example.atom {
    requires io.github.weeklydigest;

    provides io.github.weeklydigest.render.spi.RendererProvider with
            org.example.atom.AtomRendererProvider;
}
