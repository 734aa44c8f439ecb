package io.github.weeklydigest.render.html.internal.site;

import io.github.weeklydigest.model.ArxivId;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.DigestOutline;
import io.github.weeklydigest.render.OutputFolder;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.item.ArxivLinks;
import io.github.weeklydigest.render.html.internal.markup.Anchors;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.settings.Addresses;
import io.github.weeklydigest.render.html.internal.settings.Labels;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import io.github.weeklydigest.render.html.internal.settings.SitePlace;
import java.io.IOException;
import java.net.URI;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Writes the pages and files about all digests: the list, papers, topics, search data, the map of the site. */
final class SitePages {
    static final String PAPERS = "papers.html";
    private static final int PER_PAGE = 100;
    private static final Pattern CATEGORY = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");

    private final RenderOptions options;
    private final Settings settings;
    private final Optional<URI> folder;
    private final String index;
    private final OutputFolder target;
    private final List<Archive.Entry> entries;
    private final Map<String, SiteIssue> issues;
    private final Function<String, SitePlace> places;
    private final Labels labels;

    /** The digests of each issue: one for each language. */
    private final Map<String, List<Archive.Entry>> languages;

    private final List<String> writtenPaths = new ArrayList<>();

    SitePages(
            RenderOptions options,
            Settings settings,
            Optional<URI> folder,
            String index,
            OutputFolder target,
            List<Archive.Entry> written,
            Map<String, SiteIssue> issues,
            Function<String, SitePlace> places) {
        this.options = options;
        this.settings = settings;
        this.folder = folder;
        this.index = index;
        this.target = target;
        this.issues = issues;
        this.places = places;
        labels = settings.labels(SiteOrder.mainLanguage(written));
        entries = SiteOrder.newestFirst(written, SiteOrder.shownLanguage(settings, written));
        languages = SiteOrder.byIssue(entries);
    }

    static boolean isCategory(String id) {
        return CATEGORY.matcher(id).matches();
    }

    static String topicPath(String category, int page) {
        return "topics/" + category + (page == 1 ? "" : "-" + page) + ".html";
    }

    void write() throws IOException {
        Map<String, List<Mention>> topics = topics();
        Map<String, List<Mention>> papers = papers();
        writeIndex(topics, !papers.isEmpty());
        if (!papers.isEmpty()) {
            writePapers(papers);
        }
        for (Map.Entry<String, List<Mention>> topic : topics.entrySet()) {
            writeTopic(topic.getKey(), topic.getValue());
        }
        SiteFiles files = new SiteFiles(target, index, entries, issues);
        files.writeSearchData();
        if (folder.isPresent()) {
            files.writeSiteMap(folder.get(), writtenPaths);
        }
    }

    /** A list whose elements are made each time they are asked for. */
    private static final class MappedList<S, T> extends AbstractList<T> {
        private final List<S> source;
        private final Function<S, T> mapping;

        MappedList(List<S> source, Function<S, T> mapping) {
            this.source = source;
            this.mapping = mapping;
        }

        @Override
        public T get(int place) {
            return mapping.apply(source.get(place));
        }

        @Override
        public int size() {
            return source.size();
        }
    }

    /** An item and the digest that it is in. */
    private record Mention(Archive.Entry entry, SiteItem item) {}

    /** The items of each category, the newest first; an issue in several languages counts once. */
    private Map<String, List<Mention>> topics() {
        Map<String, Map<String, String>> chosen = new LinkedHashMap<>();
        Map<String, List<Mention>> topics = new TreeMap<>();
        for (Archive.Entry entry : entries) {
            for (SiteItem item : itemsOf(entry)) {
                String category =
                        item.place().category().filter(SitePages::isCategory).orElse("");
                if (!category.isEmpty() && isChosen(chosen, category, entry)) {
                    topics.computeIfAbsent(category, any -> new ArrayList<>()).add(new Mention(entry, item));
                }
            }
        }
        return topics;
    }

    private Map<String, List<Mention>> papers() {
        Map<String, Map<String, String>> chosen = new LinkedHashMap<>();
        Map<String, List<Mention>> papers = new LinkedHashMap<>();
        for (Archive.Entry entry : entries) {
            for (SiteItem item : itemsOf(entry)) {
                for (ArxivId paper : item.papers()) {
                    if (isChosen(chosen, paper.id(), entry)) {
                        papers.computeIfAbsent(paper.id(), any -> new ArrayList<>())
                                .add(new Mention(entry, item));
                    }
                }
            }
        }
        return papers;
    }

    /** Whether this is the first digest of its issue with this key. */
    private boolean isChosen(Map<String, Map<String, String>> chosen, String key, Archive.Entry entry) {
        String issue = IndexIssue.key(entry.header(), entry.id());
        if (languages.getOrDefault(issue, List.of()).size() == 1) {
            return true;
        }
        return chosen.computeIfAbsent(key, any -> new LinkedHashMap<>())
                .computeIfAbsent(issue, any -> entry.id())
                .equals(entry.id());
    }

    private SiteIssue issueOf(Archive.Entry entry) {
        return issues.getOrDefault(entry.id(), SiteIssue.empty());
    }

    private List<SiteItem> itemsOf(Archive.Entry entry) {
        return issueOf(entry).items();
    }

    /** What the list says of a digest; made while the list is written, because there may be any number of digests. */
    private IndexIssue listed(Archive.Entry entry) {
        SiteIssue issue = issueOf(entry);
        return IndexIssue.of(entry.header(), Archive.link(index, entry.path()), issue.topics(), counts(issue.counts()));
    }

    private void writeIndex(Map<String, List<Mention>> topics, boolean papers) throws IOException {
        List<List<IndexIssue>> listed = languages.values().stream()
                .<List<IndexIssue>>map(issue -> new MappedList<>(issue, this::listed))
                .toList();
        // The list links to files beside it, wherever the digests' own links lead.
        Settings list = pageSettings(index);
        List<IndexWriter.Link> links = new ArrayList<>();
        if (papers) {
            links.add(IndexWriter.Link.to(labels.get("list.papers"), Archive.link(index, PAPERS)));
        }
        list.feeds().forEach(feed -> links.add(IndexWriter.Link.to(feed)));
        List<IndexWriter.Link> pages = new ArrayList<>();
        topics.forEach((category, mentions) -> pages.add(
                IndexWriter.Link.to(titleOf(category, mentions), Archive.link(index, topicPath(category, 1)))));
        writtenPaths.add(index);
        target.text(
                index,
                text -> new IndexWriter(list)
                        .write(new IndexWriter.Content(listed, links, pages), labels.language(), text));
    }

    private Settings pageSettings(String path) {
        RenderOptions page = options.with(HtmlOptions.BASE, "");
        if (options.get(HtmlOptions.LANGUAGE).isEmpty()) {
            page = page.with(HtmlOptions.LANGUAGE, labels.language());
        }
        if (folder.isPresent()) {
            page = page.with(
                    HtmlOptions.URL,
                    folder.get().resolve(Archive.link("index", path)).toString());
        }
        return settings.with(page).at(places.apply(path));
    }

    private String counts(DigestOutline.Counts counts) {
        List<String> words = new ArrayList<>();
        addCount(words, "count.articles", counts.articles() - counts.papers());
        addCount(words, "count.papers", counts.papers());
        addCount(words, "count.posts", counts.posts());
        addCount(words, "count.episodes", counts.episodes());
        return String.join(" · ", words);
    }

    private void addCount(List<String> words, String label, int count) {
        if (count == 1 && labels.has(label + ".one")) {
            words.add(labels.get(label + ".one"));
        } else if (count > 0) {
            words.add(labels.get(label, count));
        }
    }

    private static String titleOf(String category, List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> mention.item().place().categoryTitle())
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(category);
    }

    private void writePapers(Map<String, List<Mention>> papers) throws IOException {
        String title = labels.get("list.papers");
        writeList(PAPERS, title, out -> {
            out.open("p", "class", "wd-intro")
                    .text(labels.get("count.papers", papers.size()))
                    .close("p")
                    .line();
            out.open("ul", "class", "wd-index").line();
            papers.forEach((id, mentions) -> writePaper(out, id, mentions));
            out.close("ul").line();
        });
    }

    private void writePaper(HtmlWriter out, String id, List<Mention> mentions) {
        out.open("li", "id", "arxiv-" + id.replace('/', '-'));
        Mention first = mentions.get(0);
        out.open("div", "class", "wd-line").open("span", "class", "wd-issue");
        writeItemLink(out, PAPERS, first);
        out.close("span").open("a", "class", "wd-badge wd-arxiv", "href", ArxivLinks.address(id));
        out.text("arXiv:" + id).close("a").close("div");
        out.open("p").text(labels.get("list.mentions"));
        for (int i = 0; i < mentions.size(); i++) {
            out.text(i == 0 ? " " : ", ");
            writeIssueLink(
                    out, PAPERS, mentions.get(i).entry(), mentions.get(i).item().anchor());
        }
        out.close("p").close("li").line();
    }

    private void writeItemLink(HtmlWriter out, String from, Mention mention) {
        String address = Archive.link(from, mention.entry().path())
                + mention.item().anchor().map(Anchors::href).orElse("");
        out.opening("a").attribute("href", address).attribute("class", "wd-title");
        mention.entry().header().language().ifPresent(tag -> {
            if (!IndexWriter.isSameLanguage(tag, labels.language())) {
                out.attribute("hreflang", tag);
            }
        });
        String title = Addresses.readable(mention.item().title());
        out.opened().text(title.isEmpty() ? mention.entry().id() : title).close("a");
    }

    private void writeIssueLink(HtmlWriter out, String from, Archive.Entry entry, Optional<String> anchor) {
        out.open(
                "a",
                "href",
                Archive.link(from, entry.path()) + anchor.map(Anchors::href).orElse(""));
        out.text(nameOf(entry)).close("a");
    }

    private String nameOf(Archive.Entry entry) {
        DigestHeader header = entry.header();
        if (header.week().isPresent()) {
            return header.week().map(IsoWeek::toString).orElseThrow();
        }
        if (header.issueNumber().isPresent()) {
            return labels.get("issue", header.issueNumber().getAsInt());
        }
        return header.published().map(labels::date).orElse(entry.id());
    }

    private void writeTopic(String category, List<Mention> mentions) throws IOException {
        String title = titleOf(category, mentions);
        int pages = (mentions.size() + PER_PAGE - 1) / PER_PAGE;
        for (int page = 1; page <= pages; page++) {
            int number = page;
            String path = topicPath(category, page);
            List<Mention> shown = mentions.subList((page - 1) * PER_PAGE, Math.min(mentions.size(), page * PER_PAGE));
            String heading = page == 1 ? title : title + " (" + labels.get("list.page", page) + ')';
            writeList(path, heading, out -> {
                out.open("p", "class", "wd-intro")
                        .text(labels.count("list.entries", mentions.size()))
                        .close("p")
                        .line();
                out.open("ul", "class", "wd-index").line();
                shown.forEach(mention -> writeTopicItem(out, path, mention));
                out.close("ul").line();
                writePageLinks(out, category, number, pages);
            });
        }
    }

    private void writeTopicItem(HtmlWriter out, String path, Mention mention) {
        out.open("li").open("div", "class", "wd-line").open("span", "class", "wd-issue");
        writeItemLink(out, path, mention);
        out.open("span", "class", "wd-by");
        writeIssueLink(out, path, mention.entry(), Optional.empty());
        out.close("span").close("span").close("div").close("li").line();
    }

    private void writePageLinks(HtmlWriter out, String category, int page, int pages) {
        if (pages == 1) {
            return;
        }
        String path = topicPath(category, page);
        out.open("nav", "class", "wd-pages", "aria-label", labels.get("list.page", page))
                .line();
        if (page > 1) {
            out.open("a", "rel", "prev", "href", Archive.link(path, topicPath(category, page - 1)))
                    .text(labels.get("list.newer"))
                    .close("a")
                    .line();
        }
        if (page < pages) {
            out.open("a", "rel", "next", "href", Archive.link(path, topicPath(category, page + 1)))
                    .text(labels.get("list.older"))
                    .close("a")
                    .line();
        }
        out.close("nav").line();
    }

    private void writeList(String path, String title, java.util.function.Consumer<HtmlWriter> content)
            throws IOException {
        Settings page = pageSettings(path);
        writtenPaths.add(path);
        target.text(
                path,
                text -> ListPage.write(page, labels, title, title, text, out -> {
                    out.open("nav", "class", "wd-weeks", "aria-label", labels.get("weeks"))
                            .open("a", "href", Archive.link(path, index))
                            .text(labels.get("index"))
                            .close("a")
                            .close("nav")
                            .line();
                    out.element(ListPage.heading(page, 1), title).line();
                    content.accept(out);
                }));
    }
}
