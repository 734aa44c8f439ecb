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
    /** How many addresses a site map may list; the protocol of sitemaps.org says so. */
    private static final int MOST_ADDRESSES = 50_000;

    private final OutputFolder target;
    private final String index;
    private final List<Archive.Entry> entries;
    private final Map<String, SiteIssue> issues;

    SiteFiles(OutputFolder target, String index, List<Archive.Entry> entries, Map<String, SiteIssue> issues) {
        this.target = target;
        this.index = index;
        this.entries = entries;
        this.issues = issues;
    }

    /** An array with an object for each article and conversation; addresses are relative to the index. */
    void writeSearchData() throws IOException {
        target.text("search.json", text -> {
            HtmlWriter out = new HtmlWriter(OutputBuffer.before(text));
            out.mark('[');
            boolean first = true;
            for (Archive.Entry entry : entries) {
                for (SiteItem item :
                        issues.getOrDefault(entry.id(), SiteIssue.empty()).items()) {
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
                .with("section", item.place().section())
                .with("week", entry.header().week().map(IsoWeek::toString).orElse(entry.id()))
                .with("language", entry.header().language())
                .with("url", url)
                .with("text", item.text())
                .end();
    }

    /** Lists the addresses of all pages except stubs; in several files if one may not list them all. */
    void writeSiteMap(URI folder, List<String> pages) throws IOException {
        List<String> paths = new ArrayList<>(pages);
        entries.forEach(entry -> paths.add(entry.path()));
        if (paths.size() <= MOST_ADDRESSES) {
            writeAddresses("sitemap.xml", "urlset", "url", folder, paths);
            return;
        }
        List<String> parts = new ArrayList<>();
        for (int start = 0; start < paths.size(); start += MOST_ADDRESSES) {
            List<String> some = paths.subList(start, Math.min(paths.size(), start + MOST_ADDRESSES));
            parts.add("sitemap-" + (parts.size() + 1) + ".xml");
            writeAddresses(parts.get(parts.size() - 1), "urlset", "url", folder, some);
        }
        writeAddresses("sitemap.xml", "sitemapindex", "sitemap", folder, parts);
    }

    private void writeAddresses(String file, String list, String entry, URI folder, List<String> paths)
            throws IOException {
        target.text(file, text -> {
            MarkupWriter xml = MarkupWriter.xml(text).xmlDeclaration();
            xml.start(list).attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
            for (String path : paths) {
                String url = folder.resolve(Archive.link("index", path)).toASCIIString();
                xml.text("\n").start(entry).start("loc").text(url).end().end();
            }
            xml.text("\n").end();
        });
    }
}
