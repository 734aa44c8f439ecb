package io.github.weeklydigest.render.html.internal.site;

import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.HtmlIndex;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.markup.LanguageTags;
import io.github.weeklydigest.render.html.internal.page.PageRenderer;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes pages that lead to each other, and the page that lists them. Immutable. */
public final class ArchivePages implements ArchiveRenderer {
    private final RenderOptions options;
    private final Optional<URI> folder;

    private ArchivePages(RenderOptions options, Optional<URI> folder) {
        this.options = options;
        this.folder = folder;
    }

    /**
     * The renderer for these options.
     *
     * @throws IllegalArgumentException if a value can't be used
     */
    public static ArchivePages of(RenderOptions options) {
        Optional<URI> folder = Settings.of(options)
                .address()
                .map(address -> URI.create(address.endsWith("/") ? address : address + '/'));
        return new ArchivePages(options, folder);
    }

    @Override
    public DigestRenderer create(Archive.Place place) {
        RenderOptions page = options;
        page = neighbour(page, HtmlOptions.PREVIOUS, HtmlOptions.PREVIOUS_TITLE, place.previous());
        page = neighbour(page, HtmlOptions.NEXT, HtmlOptions.NEXT_TITLE, place.next());
        page = unlessSet(page, HtmlOptions.INDEX, place.index().orElse(""));
        page = unlessSet(page, HtmlOptions.TRANSLATIONS, translations(place));
        if (folder.isPresent()) {
            String address = folder.get().resolve(place.entry().address()).toString();
            page = page.with(HtmlOptions.URL, address);
        }
        return PageRenderer.of(page);
    }

    private static RenderOptions neighbour(
            RenderOptions page, OptionKey<String> address, OptionKey<String> title, Optional<Archive.Entry> entry) {
        if (entry.isEmpty() || page.keys().contains(address)) {
            return page;
        }
        return unlessSet(
                page.with(address, entry.get().address()),
                title,
                entry.get().header().week().map(IsoWeek::toString).orElse(""));
    }

    private static RenderOptions unlessSet(RenderOptions page, OptionKey<String> key, String value) {
        return page.keys().contains(key) ? page : page.with(key, value);
    }

    /** What the option takes: a digest may come from anywhere, and say anything of its language. */
    private static String translations(Archive.Place place) {
        return place.translations().stream()
                .flatMap(entry -> entry
                        .header()
                        .language()
                        .filter(LanguageTags::isWellFormed)
                        .map(tag -> tag + " = " + entry.address().replace("\\", "\\\\"))
                        .stream())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void renderIndex(Archive archive, Appendable target) throws IOException {
        // What the list links to stands beside it, wherever the digests' own links lead.
        RenderOptions list =
                unlessSet(options, HtmlOptions.LANGUAGE, language(archive)).with(HtmlOptions.BASE, "");
        IndexWriter.of(list)
                .write(
                        archive.entries().stream()
                                .map(entry -> HtmlIndex.Entry.of(entry.header(), entry.address()))
                                .toList(),
                        target);
    }

    /** The language that most digests are in, those that only say that there is another one not counted. */
    private static String language(Archive archive) {
        return IndexWriter.mostFrequent(archive.entries().stream()
                        .map(Archive.Entry::header)
                        .filter(header -> !header.stub())
                        .flatMap(header -> header.language().stream()))
                .orElse("");
    }
}
