package io.github.weeklydigest.render.html.internal.site;

import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.OutputFolder;
import io.github.weeklydigest.render.html.internal.markup.Anchors;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.markup.OutputBuffer;
import io.github.weeklydigest.render.html.internal.markup.ScriptJson;
import io.github.weeklydigest.render.spi.MarkupWriter;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the files of a site that programs read: search data and the map of the site. */
final class SiteFiles {
    private final OutputFolder target;
    private final String index;
    private final List<Archive.Entry> entries;
    private final Map<String, List<SiteItem>> items;

    SiteFiles(OutputFolder target, String index, List<Archive.Entry> entries, Map<String, List<SiteItem>> items) {
        this.target = target;
        this.index = index;
        this.entries = entries;
        this.items = items;
    }

    /** An array with an object for each article and conversation; addresses are relative to the index. */
    void writeSearchData() throws IOException {
        target.text("search.json", text -> {
            HtmlWriter out = new HtmlWriter(OutputBuffer.before(text));
            out.mark('[');
            boolean first = true;
            for (Archive.Entry entry : entries) {
                for (SiteItem item : items.getOrDefault(entry.id(), List.of())) {
                    out.trusted(first ? "\n" : ",\n");
                    first = false;
                    writeItem(new ScriptJson(out), entry, item);
                }
            }
            out.trusted("\n]\n");
            out.flush();
        });
    }

    private void writeItem(ScriptJson json, Archive.Entry entry, SiteItem item) {
        String url = Archive.link(index, entry.path())
                + item.anchor().map(Anchors::href).orElse("");
        json.begin()
                .with("id", item.id())
                .with("title", item.title())
                .with("section", String.join(" / ", item.section()))
                .with("week", entry.header().week().map(IsoWeek::toString).orElse(entry.id()))
                .with("language", entry.header().language())
                .with("url", url)
                .with("text", item.text())
                .end();
    }

    /** The addresses of all pages but stubs. */
    void writeSiteMap(URI folder, List<String> pages) throws IOException {
        List<String> paths = new ArrayList<>(pages);
        entries.forEach(entry -> paths.add(entry.path()));
        target.text("sitemap.xml", text -> {
            MarkupWriter xml = MarkupWriter.xml(text).xmlDeclaration();
            xml.start("urlset").attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
            for (String path : paths) {
                String url = folder.resolve(Archive.link("index", path)).toString();
                xml.text("\n").start("url").start("loc").text(url).end().end();
            }
            xml.text("\n").end();
        });
    }
}
