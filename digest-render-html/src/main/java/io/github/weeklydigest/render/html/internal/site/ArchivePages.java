package io.github.weeklydigest.render.html.internal.site;

import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.OutputFolder;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.HtmlIndex;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.markup.LanguageTags;
import io.github.weeklydigest.render.html.internal.page.PageRenderer;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.net.URI;
import java.util.List;
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
    public ArchiveRendering begin(Archive archive, OutputFolder target) {
        return new ArchiveRendering() {
            @Override
            public void document(Archive.Entry entry) throws IOException {
                DigestRenderer page = page(entry, archive.index());
                target.text(entry.path(), text -> {
                    try (DigestReader reader = entry.open()) {
                        page.render(reader, text);
                    }
                });
            }

            @Override
            public void end(List<Archive.Entry> written) throws IOException {
                if (archive.index().isPresent()) {
                    String path = archive.index().get();
                    target.text(path, text -> writeIndex(path, written, text));
                }
            }
        };
    }

    private DigestRenderer page(Archive.Entry entry, Optional<String> index) {
        RenderOptions page = options;
        page = neighbour(page, HtmlOptions.PREVIOUS, HtmlOptions.PREVIOUS_TITLE, entry, entry.previous());
        page = neighbour(page, HtmlOptions.NEXT, HtmlOptions.NEXT_TITLE, entry, entry.next());
        page = unlessSet(page, HtmlOptions.INDEX, index.map(entry::linkTo).orElse(""));
        page = unlessSet(page, HtmlOptions.TRANSLATIONS, translations(entry));
        if (folder.isPresent()) {
            // A path has no segments that lead upwards, so it is the same as the link from a file beside the folder's.
            String address =
                    folder.get().resolve(Archive.link("index", entry.path())).toString();
            page = page.with(HtmlOptions.URL, address);
        }
        return PageRenderer.of(page);
    }

    private static RenderOptions neighbour(
            RenderOptions page,
            OptionKey<String> address,
            OptionKey<String> title,
            Archive.Entry entry,
            Optional<Archive.Entry> neighbour) {
        if (neighbour.isEmpty() || page.keys().contains(address)) {
            return page;
        }
        return unlessSet(
                page.with(address, entry.linkTo(neighbour.get().path())),
                title,
                neighbour.get().header().week().map(IsoWeek::toString).orElse(""));
    }

    private static RenderOptions unlessSet(RenderOptions page, OptionKey<String> key, String value) {
        return page.keys().contains(key) ? page : page.with(key, value);
    }

    /** What the option takes: a digest may come from anywhere, and say anything of its language. */
    private static String translations(Archive.Entry entry) {
        return entry.translations().stream()
                .flatMap(translation -> translation
                        .header()
                        .language()
                        .filter(LanguageTags::isWellFormed)
                        .map(tag -> tag + " = " + entry.linkTo(translation.path()))
                        .stream())
                .collect(Collectors.joining("\n"));
    }

    private void writeIndex(String path, List<Archive.Entry> entries, Appendable target) throws IOException {
        // The list links to files beside it, wherever the digests' own links lead.
        RenderOptions list =
                unlessSet(options, HtmlOptions.LANGUAGE, language(entries)).with(HtmlOptions.BASE, "");
        IndexWriter.of(list)
                .write(
                        entries.stream()
                                .map(entry -> HtmlIndex.Entry.of(entry.header(), Archive.link(path, entry.path())))
                                .toList(),
                        target);
    }

    /** The language that most digests are in, those that only say that there is another one not counted. */
    private static String language(List<Archive.Entry> entries) {
        return IndexWriter.mostFrequent(entries.stream()
                        .map(Archive.Entry::header)
                        .filter(header -> !header.stub())
                        .flatMap(header -> header.language().stream()))
                .orElse("");
    }
}
