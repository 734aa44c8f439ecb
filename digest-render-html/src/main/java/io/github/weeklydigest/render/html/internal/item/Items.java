package io.github.weeklydigest.render.html.internal.item;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.ContentsEntry;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.MediaGroup;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.Show;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.HtmlOptions.UnlinkedSources;
import io.github.weeklydigest.render.html.internal.content.Headings;
import io.github.weeklydigest.render.html.internal.content.RenderContext;
import io.github.weeklydigest.render.html.internal.markup.Anchors;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.markup.OutputBuffer.CharSetter;
import java.util.List;
import java.util.Optional;

/** Writes items. */
public final class Items implements Item.Visitor<HtmlWriter> {
    private static final int MAX_BRIEF = 280;
    private static final int MAX_BLOCKS_BY_THUMBNAIL = 3;

    /** Characters of text from which an item belongs to the next class of sizes. */
    private static final int[] SIZES = {120, 400, 1_000, 2_500, 6_000};

    private final RenderContext page;
    private final HtmlWriter out;
    private final Headings headings;
    private final SourceWriter sources;
    private final Posts posts;
    private final boolean hidesUnlinked;
    private List<Citation> citations = List.of();
    private boolean withHeading = true;

    public Items(RenderContext page, Headings headings, SourceWriter sources) {
        this.page = page;
        this.out = page.out();
        this.headings = headings;
        this.sources = sources;
        this.posts = new Posts(page);
        this.hidesUnlinked = page.settings().get(HtmlOptions.UNLINKED_SOURCES) == UnlinkedSources.HIDE;
    }

    /** Writes an item, an article with its sources. */
    public void write(Item item, List<Citation> sourcesOfArticle, boolean heading) {
        citations = sourcesOfArticle;
        withHeading = heading;
        item.accept(this);
    }

    private void writeHeading(Optional<Heading> heading) {
        if (withHeading) {
            heading.ifPresent(headings::write);
        }
    }

    /** Whether an entry is one line, such as a link with a remark, that belongs into a list. */
    public static boolean isBrief(Article article) {
        if (article.heading().isPresent()
                || article.image().isPresent()
                || article.parts().isEmpty()) {
            return false;
        }
        int length = 0;
        int paragraphs = 0;
        for (ArticlePart part : article.parts()) {
            if (part instanceof Paragraph paragraph) {
                paragraphs++;
                length += PlainText.of(paragraph.children()).length();
            } else if (!(part instanceof Source)) {
                return false;
            }
        }
        return paragraphs <= 1 && length <= MAX_BRIEF;
    }

    /** Writes an entry of one line as an item of a list. */
    public void writeBrief(Article item, List<Citation> citationsOfArticle) {
        out.opening("li").attribute("class", Citation.isPaper(citationsOfArticle) ? "wd-brief wd-paper" : "wd-brief");
        out.opened();
        writeLabel(item.label(), citationsOfArticle);
        Optional<EntryLead> lead = EntryLead.of(item);
        if (lead.isPresent()) {
            writeLead(lead.get(), citationsOfArticle, "span");
            out.mark(' ');
            for (Citation citation : citationsOfArticle) {
                if (lead.get().links(citation)) {
                    sources.writeBadges(citation);
                } else {
                    sources.writeInLine(citation);
                }
            }
        } else {
            writeBriefParts(item, citationsOfArticle);
        }
        writeContributors(item.contributors(), "span");
        out.close("li").line();
    }

    private void writeBriefParts(Article item, List<Citation> citationsOfArticle) {
        int found = 0;
        for (ArticlePart part : item.parts()) {
            if (part instanceof Source) {
                sources.writeInLine(citationsOfArticle.get(found++));
            } else if (part instanceof Paragraph paragraph) {
                out.opening("span").attribute("class", "wd-brief-text");
                page.language(List.of(paragraph));
                out.opened();
                page.inlines().write(paragraph.children());
                out.close("span").mark(' ');
            }
        }
    }

    /** Writes the first paragraph of an entry that it names. */
    private void writeLead(EntryLead lead, List<Citation> citationsOfArticle, String element) {
        out.opening(element).attribute("class", "wd-entry-lead");
        page.language(List.of(lead.paragraph()));
        out.opened();
        Optional<String> address = lead.address(citationsOfArticle);
        if (address.isPresent()) {
            page.links().open(address.get(), Optional.empty(), "wd-title");
            page.inlines().writeWithoutLinks(lead.title());
            out.close("a");
        } else {
            page.inlines().write(lead.title());
        }
        if (!lead.rest().isEmpty()) {
            out.open("span", "class", "wd-brief-text");
            page.inlines().write(lead.rest());
            out.close("span");
        }
        out.close(element);
    }

    @Override
    public HtmlWriter visitArticle(Article item) {
        long before = out.textLength();
        CharSetter size = open(Citation.isPaper(citations) ? "wd-article wd-paper" : "wd-article", item.heading());
        writeHeading(item.heading());
        writeLabel(item.label(), citations);
        Optional<Image> thumbnail = item.image().filter(image -> item.body().size() <= MAX_BLOCKS_BY_THUMBNAIL);
        boolean mayRepeat = withHeading && !citations.isEmpty();
        Optional<String> heading = mayRepeat ? item.heading().map(Heading::text) : Optional.empty();
        boolean sourcesHidden = hidesUnlinked && item.heading().isPresent();
        Optional<EntryLead> lead = EntryLead.of(item);
        int written = 0;
        int found = 0;
        List<ArticlePart> parts = item.parts();
        for (int i = 0; i < parts.size(); i++) {
            ArticlePart part = parts.get(i);
            if (part instanceof Source) {
                found++;
            } else if (lead.isPresent() && part == lead.get().paragraph()) {
                writeLead(lead.get(), citations, "p");
                out.line();
                sources.write(shown(lead.get(), written, found), heading);
                written = found;
            } else if (part instanceof Block block) {
                sources.write(shown(written, found, sourcesHidden), heading);
                written = found;
                if (thumbnail.isPresent() && block.equals(thumbnail.get())) {
                    page.images().writeThumbnail(thumbnail.get());
                } else {
                    page.blocks().write(block, i + 1 < parts.size() ? parts.get(i + 1) : null);
                }
            }
        }
        sources.write(shown(written, found, sourcesHidden), heading);
        writeContributors(item.contributors(), "p");
        size.set(sizeClass(out.textLength() - before));
        return out.trusted("</article>\n");
    }

    private List<Citation> shown(int from, int to, boolean sourcesHidden) {
        if (from == to) {
            return List.of();
        }
        List<Citation> all = citations.subList(from, to);
        return sourcesHidden ? all.stream().filter(Citation::isLinked).toList() : all;
    }

    /** The sources that the first paragraph does not link to. */
    private List<Citation> shown(EntryLead lead, int from, int to) {
        return citations.subList(from, to).stream()
                .filter(citation -> !lead.links(citation) || citation.arxiv().isPresent())
                .toList();
    }

    /** Opens an article with a class for its size, from which a browser knows its height before it lays it out. */
    private CharSetter open(String cssClass, Optional<Heading> heading) {
        out.trusted("<article class=\"").trusted(cssClass).trusted(" wd-s");
        CharSetter size = out.changeable('3');
        out.mark('"');
        if (withHeading) {
            heading.flatMap(headings::id).ifPresent(id -> out.attribute("aria-labelledby", id));
        }
        out.mark('>');
        return size;
    }

    private static char sizeClass(long characters) {
        char size = '1';
        for (int limit : SIZES) {
            if (characters < limit) {
                return size;
            }
            size++;
        }
        return size;
    }

    /** Writes the label of an entry, unless a source has a badge that says the same. */
    private void writeLabel(Optional<String> label, List<Citation> sourcesOfArticle) {
        label.filter(text -> sourcesOfArticle.stream()
                        .flatMap(source -> source.mediaKind().stream())
                        .noneMatch(text::equalsIgnoreCase))
                .ifPresent(text -> out.element("span", text, "class", "wd-badge wd-entry-label")
                        .mark(' '));
    }

    private void writeContributors(List<Person> contributors, String element) {
        if (contributors.isEmpty()) {
            return;
        }
        out.open(element, "class", "wd-contributors");
        for (int i = 0; i < contributors.size(); i++) {
            if (i > 0) {
                out.text(", ");
            }
            writePerson(contributors.get(i));
        }
        out.close(element).line();
    }

    private void writePerson(Person person) {
        Optional<String> address = person.uri().flatMap(page.urls()::link);
        address.ifPresent(uri -> page.links().open(uri, Optional.empty(), ""));
        out.text(person.displayName());
        address.ifPresent(uri -> out.close("a"));
    }

    @Override
    public HtmlWriter visitQuotation(Quotation item) {
        out.trusted("<div class=\"wd-quotation\">\n<figure>\n").opening("blockquote");
        item.uri().flatMap(page.urls()::link).ifPresent(address -> out.attribute("cite", address));
        page.language(item.plainText());
        out.opened().line();
        page.blocks().write(item.quote());
        out.close("blockquote").line();
        if (!item.byline().isEmpty()) {
            out.open("figcaption");
            page.inlines().write(item.byline());
            out.close("figcaption").line();
        } else if (item.speaker().isPresent() || item.source().isPresent()) {
            out.open("figcaption");
            item.speaker().ifPresent(this::writePerson);
            item.source().ifPresent(this::writeSource);
            out.close("figcaption").line();
        }
        out.close("figure").line();
        page.blocks().write(item.remarks());
        return out.close("div").line();
    }

    private void writeSource(Source source) {
        out.text(" ");
        Optional<String> address =
                source instanceof LinkSource link ? page.urls().link(link.uri()) : Optional.empty();
        if (address.isPresent()) {
            page.links().open(address.get(), Optional.empty(), "");
            out.text(source.title()).close("a");
        } else {
            out.element("cite", source.title(), "class", "wd-wiki");
        }
    }

    @Override
    public HtmlWriter visitConversation(Conversation item) {
        long before = out.textLength();
        CharSetter size = open("wd-thread", item.heading());
        writeHeading(item.heading());
        page.blocks().write(item.introduction());
        posts.write(item.posts());
        size.set(sizeClass(out.textLength() - before));
        return out.trusted("</article>\n");
    }

    @Override
    public HtmlWriter visitMediaListing(MediaListing item) {
        out.open("div", "class", "wd-media").line();
        for (MediaGroup group : item.groups()) {
            group.label()
                    .ifPresent(label ->
                            out.element("p", label, "class", "wd-group").line());
            out.open("ul", "class", "wd-shows").line();
            group.shows().forEach(this::writeShow);
            out.close("ul").line();
        }
        return out.close("div").line();
    }

    private void writeShow(Show show) {
        if (show.name().isEmpty()) {
            show.episodes().forEach(this::writeEpisode);
            return;
        }
        out.open("li", "class", "wd-show").element("span", show.name().get(), "class", "wd-show-name");
        out.open("ul").line();
        show.episodes().forEach(this::writeEpisode);
        out.close("ul").close("li").line();
    }

    private void writeEpisode(Episode episode) {
        out.trusted("<li class=\"wd-episode\">");
        Optional<String> address = episode.uri().flatMap(page.urls()::link);
        if (address.isPresent()) {
            page.links().open(address.get(), Optional.empty(), "");
            out.text(episode.title()).close("a");
            sources.writeHost(address.get());
        } else {
            out.element("cite", episode.title(), "class", "wd-wiki");
        }
        page.blocks().write(episode.notes());
        out.close("li").line();
    }

    @Override
    public HtmlWriter visitProse(Prose item) {
        out.trusted("<div class=\"wd-prose\">\n");
        page.blocks().write(item.children());
        return out.close("div").line();
    }

    @Override
    public HtmlWriter visitRecommendations(Recommendations item) {
        out.open("div", "class", "wd-recommendations").line();
        page.blocks().write(item.introduction());
        out.open("ul").line();
        for (Recommendation link : item.links()) {
            out.open("li");
            writeRecommendation(link);
            out.close("li").line();
        }
        return out.close("ul").close("div").line();
    }

    private void writeRecommendation(Recommendation link) {
        Optional<String> address = link.anchor()
                .filter(anchor -> !anchor.isEmpty())
                .map(Anchors::href)
                .or(() -> link.uri().flatMap(page.urls()::link));
        if (address.isEmpty()) {
            out.open("cite", "class", "wd-wiki");
            page.inlines().write(link.label());
            out.close("cite");
            return;
        }
        page.links().open(address.get(), Optional.empty(), "");
        page.inlines().writeWithoutLinks(link.label());
        out.close("a");
        sources.writeHost(address.get());
    }

    /** Writes a table of contents that is not the page's navigation. */
    @Override
    public HtmlWriter visitTableOfContents(TableOfContents item) {
        out.open("ul", "class", "wd-contents").line();
        for (ContentsEntry entry : item.entries()) {
            out.open("li");
            Optional<String> anchor = entry.anchor().filter(name -> !name.isEmpty());
            anchor.ifPresent(name -> out.open("a", "href", Anchors.href(name)));
            page.inlines().writeWithoutLinks(entry.label());
            anchor.ifPresent(name -> out.close("a"));
            out.close("li").line();
        }
        return out.close("ul").line();
    }

    @Override
    public HtmlWriter visitOther(Item item) {
        return out;
    }
}
