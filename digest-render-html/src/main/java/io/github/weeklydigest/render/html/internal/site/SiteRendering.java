package io.github.weeklydigest.render.html.internal.site;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Translation;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.OutputFolder;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.markup.LanguageTags;
import io.github.weeklydigest.render.html.internal.markup.Resources;
import io.github.weeklydigest.render.html.internal.page.PageRenderer;
import io.github.weeklydigest.render.html.internal.settings.Labels;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import io.github.weeklydigest.render.html.internal.settings.SitePlace;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One site that is being written. */
final class SiteRendering implements ArchiveRendering {
    private static final String STYLE_FILE = "digest.css";
    private static final String SEARCH_FILE = "search.js";

    private final RenderOptions options;
    private final Settings settings;
    private final Optional<URI> folder;
    private final Archive archive;
    private final OutputFolder target;
    private final Map<String, SiteIssue> issues = new ConcurrentHashMap<>();
    private final Map<SiteItem.Place, SiteItem.Place> places = new ConcurrentHashMap<>();

    /** The feeds that every page announces. */
    private final List<SitePlace.Feed> announced;

    private final SiteFeeds feeds;

    SiteRendering(RenderOptions options, Settings settings, Optional<URI> folder, Archive archive, OutputFolder target)
            throws IOException {
        this.options = options;
        this.settings = settings;
        this.folder = folder;
        this.archive = archive;
        this.target = target;
        Renderers renderers = Renderers.load();
        announced = announced(renderers);
        feeds = beginFeeds(renderers);
        if (hasStyleFile()) {
            target.text(
                    STYLE_FILE,
                    text -> text.write(settings.stylesheet().ofLists().css()));
        }
        if (hasSearch()) {
            target.text(SEARCH_FILE, text -> text.write(Resources.text(SiteRendering.class, SEARCH_FILE)));
        }
    }

    private List<SitePlace.Feed> announced(Renderers renderers) {
        Labels labels = settings.labels(SiteOrder.mainLanguage(archive.entries()));
        String title = Stream.of(HtmlOptions.SITE_NAME, HtmlOptions.TITLE)
                .map(options::get)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> labels.get("list.title"));
        boolean named = !options.get(HtmlOptions.FEEDS).isBlank();
        return settings.namedFeeds(title).stream()
                .filter(feed -> named || archive.index().isPresent() && SiteFeeds.canWrite(renderers, feed))
                .toList();
    }

    private SiteFeeds beginFeeds(Renderers renderers) throws IOException {
        if (archive.index().isEmpty() || settings.get(HtmlOptions.FRAGMENT)) {
            return SiteFeeds.none();
        }
        String language = SiteOrder.shownLanguage(settings, archive.entries());
        List<Archive.Entry> issues =
                SiteOrder.newestIssues(SiteOrder.newestFirst(archive.entries(), language), SiteFeeds.DIGESTS);
        return SiteFeeds.begin(renderers, announced, folder, issues, target);
    }

    private boolean hasSearch() {
        return settings.get(HtmlOptions.SEARCH) && archive.index().isPresent() && !settings.get(HtmlOptions.FRAGMENT);
    }

    private boolean hasStyleFile() {
        return settings.get(HtmlOptions.STYLE) == HtmlOptions.Style.FILE
                && !settings.stylesheet().isEmpty()
                && !settings.get(HtmlOptions.FRAGMENT);
    }

    @Override
    public void document(Archive.Entry entry) throws IOException {
        Settings page = settings.with(pageOptions(entry)).at(place(entry));
        if (settings.get(HtmlOptions.ASSETS)) {
            page = page.withFiles(
                    new SiteAssets(entry, target, options.get(HtmlOptions.BASE).isEmpty()));
        }
        PageRenderer renderer = PageRenderer.of(page);
        try {
            target.bytes(entry.path(), bytes -> write(entry, renderer, bytes));
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        }
    }

    /** Writes the page; the feeds read the same digest before the page counts as complete. */
    private void write(Archive.Entry entry, PageRenderer renderer, OutputStream bytes) throws IOException {
        RecordingReader recording = feeds.mayRead(entry) ? new RecordingReader(entry.open()) : null;
        try (ItemCollector reader = new ItemCollector(recording == null ? entry.open() : recording, this::shared)) {
            renderer.render(reader, bytes);
            if (archive.index().isPresent()) {
                issues.put(entry.id(), SiteIssue.of(reader.collected(), entry.outline()));
            }
        }
        if (recording != null) {
            feeds.document(entry, recording);
        }
    }

    private SiteItem.Place shared(SiteItem.Place place) {
        SiteItem.Place known = places.putIfAbsent(place, place);
        return known == null ? place : known;
    }

    @Override
    public void end(List<Archive.Entry> written) throws IOException {
        if (archive.index().isEmpty()) {
            return;
        }
        new SitePages(options, settings, folder, archive.index().get(), target, written, issues, this::placeOf).write();
        feeds.end(Set.copyOf(written));
    }

    private RenderOptions pageOptions(Archive.Entry entry) {
        RenderOptions page = options.with(HtmlOptions.BASE, base(entry));
        if (!entry.header().stub()) {
            page = neighbour(page, HtmlOptions.PREVIOUS, HtmlOptions.PREVIOUS_TITLE, entry, Archive.Entry::previous);
            page = neighbour(page, HtmlOptions.NEXT, HtmlOptions.NEXT_TITLE, entry, Archive.Entry::next);
        }
        page = unlessSet(
                page, HtmlOptions.INDEX, archive.index().map(entry::linkTo).orElse(""));
        page = unlessSet(page, HtmlOptions.TRANSLATIONS, translations(entry));
        return folder.isPresent() ? page.with(HtmlOptions.URL, absolute(entry.path())) : page;
    }

    /** The base for the digest's own links, its placeholders filled in. */
    private String base(Archive.Entry entry) {
        String path = entry.path();
        int dot = path.lastIndexOf('.');
        Optional<IsoWeek> week = entry.header().week();
        String year = week.map(IsoWeek::year)
                .or(() -> entry.header().published().map(date -> date.getYear()))
                .map(Object::toString)
                .orElse("");
        return options.get(HtmlOptions.BASE)
                .replace("{year}", year)
                .replace("{week}", week.map(IsoWeek::toString).orElse(""))
                .replace("{id}", Archive.link("x", entry.id()))
                .replace("{path}", Archive.link("x", dot < 0 ? path : path.substring(0, dot)));
    }

    private String absolute(String path) {
        // A path never contains {@code ..}, so it is the same as the link from a file beside the folder's.
        return folder.orElseThrow().resolve(Archive.link("index", path)).toString();
    }

    /** The nearest digest in one direction that is more than a stub. */
    private static RenderOptions neighbour(
            RenderOptions page,
            OptionKey<String> address,
            OptionKey<String> title,
            Archive.Entry entry,
            Function<Archive.Entry, Optional<Archive.Entry>> direction) {
        Optional<Archive.Entry> neighbour = direction.apply(entry);
        while (neighbour.isPresent() && neighbour.get().header().stub()) {
            neighbour = direction.apply(neighbour.get());
        }
        if (neighbour.isEmpty() || page.keys().contains(address)) {
            return page;
        }
        return unlessSet(
                page.with(address, entry.linkTo(neighbour.get().path())),
                title,
                shortName(entry.header(), neighbour.get().header()));
    }

    /** {@code W27} in the same year, otherwise {@code 2025-W52}; the number of an issue without week. */
    private static String shortName(DigestHeader from, DigestHeader to) {
        if (to.week().isPresent()) {
            IsoWeek week = to.week().get();
            boolean sameYear =
                    from.week().filter(own -> own.year() == week.year()).isPresent();
            String name = week.toString();
            return sameYear ? name.substring(name.indexOf('W')) : name;
        }
        return to.issueNumber().isPresent() ? Integer.toString(to.issueNumber().getAsInt()) : "";
    }

    private static RenderOptions unlessSet(RenderOptions page, OptionKey<String> key, String value) {
        return page.keys().contains(key) ? page : page.with(key, value);
    }

    private static List<Archive.Entry> realTranslations(Archive.Entry entry) {
        return entry.translations().stream()
                .filter(translation -> !translation.header().stub())
                .toList();
    }

    /** What the option takes: a digest may come from anywhere, and say anything of its language. */
    private static String translations(Archive.Entry entry) {
        return realTranslations(entry).stream()
                .flatMap(translation ->
                        language(translation).map(tag -> tag + " = " + entry.linkTo(translation.path())).stream())
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> language(Archive.Entry entry) {
        return entry.header().language().filter(LanguageTags::isWellFormed);
    }

    private SitePlace place(Archive.Entry entry) {
        Set<String> missing = entry.header().translations().stream()
                .filter(translation ->
                        translation.uri().filter(SiteRendering::isFile).isPresent())
                .flatMap(translation -> translation.language().stream())
                .collect(Collectors.toCollection(HashSet::new));
        if (!options.get(HtmlOptions.BASE).isEmpty()) {
            // Files without a page are next to the digests.
            missing.clear();
        }
        realTranslations(entry).forEach(translation -> language(translation).ifPresent(missing::remove));
        missing.removeIf(options.get(HtmlOptions.TRANSLATIONS)::contains);
        entry.translations().stream()
                .filter(translation -> translation.header().stub())
                .forEach(translation -> language(translation).ifPresent(missing::add));
        return placeOf(entry.path(), alternates(entry), Set.copyOf(missing));
    }

    private static boolean isFile(String address) {
        return !address.contains(":") && !address.startsWith("/") && !address.startsWith("#");
    }

    private SitePlace placeOf(String path) {
        return placeOf(path, Map.of(), Set.of());
    }

    private SitePlace placeOf(String path, Map<String, String> alternates, Set<String> missing) {
        boolean listed = archive.index().isPresent();
        return new SitePlace(
                announced.stream()
                        .map(feed -> new SitePlace.Feed(feed.mediaType(), feed.title(), from(path, feed.address())))
                        .toList(),
                alternates,
                missing,
                hasStyleFile() ? Optional.of(Archive.link(path, STYLE_FILE)) : Optional.empty(),
                hasSearch() && archive.index().filter(path::equals).isPresent()
                        ? Optional.of(Archive.link(path, SEARCH_FILE))
                        : Optional.empty(),
                listed ? Optional.of(Archive.link(path, SitePages.PAPERS)) : Optional.empty(),
                category -> listed && SitePages.isCategory(category)
                        ? Optional.of(Archive.link(path, SitePages.topicPath(category, 1)))
                        : Optional.empty());
    }

    /** An address as a page writes it: a relative one starts from the folder of the site. */
    private static String from(String path, String address) {
        return SiteFeeds.isInFolder(address) ? Archive.link(path, address) : address;
    }

    /** Complete addresses of all languages, for search engines; the language of the page is the default. */
    private Map<String, String> alternates(Archive.Entry entry) {
        List<Archive.Entry> others = realTranslations(entry);
        Optional<String> own = language(entry);
        boolean elsewhere = entry.header().translations().stream()
                .map(Translation::language)
                .flatMap(Optional::stream)
                .anyMatch(options.get(HtmlOptions.TRANSLATIONS)::contains);
        if (folder.isEmpty() || others.isEmpty() || own.isEmpty() || elsewhere) {
            return Map.of();
        }
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put(own.get(), absolute(entry.path()));
        others.forEach(other -> language(other).ifPresent(tag -> addresses.put(tag, absolute(other.path()))));
        String first = addresses.keySet().stream().sorted().reduce((a, b) -> b).orElseThrow();
        Optional<String> main = SiteOrder.mainLanguage(archive.entries()).filter(addresses::containsKey);
        addresses.put("x-default", addresses.get(main.orElse(first)));
        return addresses;
    }
}
