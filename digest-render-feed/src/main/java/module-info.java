import io.github.weeklydigest.render.feed.AtomRendererProvider;
import io.github.weeklydigest.render.feed.JsonFeedRendererProvider;
import io.github.weeklydigest.render.feed.RssRendererProvider;
import io.github.weeklydigest.render.spi.RendererProvider;

/** Renders weekly reading digests as Atom, RSS and JSON Feed. */
module io.github.weeklydigest.render.feed {
    requires transitive io.github.weeklydigest;
    requires io.github.weeklydigest.render.html;

    exports io.github.weeklydigest.render.feed;

    provides RendererProvider with
            AtomRendererProvider,
            JsonFeedRendererProvider,
            RssRendererProvider;
}
