package io.github.weeklydigest.render.html.internal.item;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.ArxivId;
import io.github.weeklydigest.model.Attribution;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiSource;
import io.github.weeklydigest.render.html.internal.content.RenderContext;
import io.github.weeklydigest.render.html.internal.markup.ClassifiedText;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.settings.Addresses;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what an article is about: title, host, number of the paper, show. */
public final class SourceWriter {
    private static final int LENGTH_OF_TIMESTAMP = "202505171230_".length();

    private final RenderContext page;
    private final HtmlWriter out;
    private final MediaKinds mediaKinds = new MediaKinds();
    private boolean amongMedia;

    public SourceWriter(RenderContext page) {
        this.page = page;
        this.out = page.out();
    }

    /** Sets whether the following sources are in a list of podcasts and videos. */
    public void amongMedia(boolean value) {
        amongMedia = value;
    }

    /** The sources of an article, in order. */
    public List<Citation> citations(Article article) {
        List<Citation> citations = new ArrayList<>();
        for (ArticlePart part : article.parts()) {
            if (part instanceof Source source) {
                citations.add(citation(source));
            }
        }
        return citations;
    }

    private Citation citation(Source source) {
        Optional<String> address =
                source instanceof LinkSource link ? page.urls().link(link.uri()) : Optional.empty();
        Optional<String> host = address.flatMap(Addresses::host);
        return new Citation(source, source.arxiv(), address, host, mediaKinds.of(source, host, amongMedia));
    }

    /**
     * Writes the sources of an article as a list.
     *
     * @param citations the sources
     * @param heading the heading of the article; a source with the same title shows its host instead
     */
    public void write(List<Citation> citations, Optional<String> heading) {
        if (citations.isEmpty()) {
            return;
        }
        out.trusted("<ul class=\"wd-sources\" aria-label=\"")
                .value(ClassifiedText.of(page.labels().get("source")))
                .trusted("\">");
        for (Citation citation : citations) {
            out.trusted("<li>");
            writeCitation(citation, heading);
            out.trusted("</li>\n");
        }
        out.trusted("</ul>\n");
    }

    /** Writes a source in a line of text. */
    public void writeInLine(Citation citation) {
        out.open("span", "class", "wd-source");
        writeCitation(citation, Optional.empty());
        out.close("span").mark(' ');
    }

    private void writeCitation(Citation citation, Optional<String> heading) {
        Source source = citation.source();
        Optional<ArxivId> arxiv = citation.arxiv();
        Optional<Attribution> attribution = source.attribution();
        if (attribution.isPresent() && attribution.get().leading()) {
            out.element("span", attribution.get().name(), "class", "wd-show-name")
                    .mark(' ');
        }
        boolean repeated =
                arxiv.isEmpty() && citation.host().isPresent() && heading.equals(Optional.of(source.title()));
        if (repeated) {
            page.links().open(citation.address().orElse(""), Optional.empty(), "wd-title");
            out.text(citation.host().get()).close("a");
        } else if (source instanceof LinkSource link) {
            writeLink(link, citation.address(), arxiv);
        } else if (source instanceof WikiSource wiki) {
            writeWiki(wiki, arxiv);
        }
        if (attribution.isPresent() && !attribution.get().leading()) {
            out.mark(' ').element("span", attribution.get().text(), "class", "wd-by");
        }
        if (arxiv.isPresent()) {
            writeArxiv(arxiv.get());
        } else if (!repeated) {
            citation.host().filter(host -> !isShown(host, citation)).ifPresent(this::writeHostName);
        }
        citation.mediaKind().ifPresent(this::writeBadge);
    }

    /** Writes the badges of a source that the text around it links to. */
    public void writeBadges(Citation citation) {
        citation.arxiv().ifPresent(this::writeArxiv);
        citation.mediaKind().ifPresent(this::writeBadge);
    }

    /** Whether the title of a source is its address, which has the host in it. */
    private static boolean isShown(String host, Citation citation) {
        String title = citation.source().title();
        return title.contains(host) && citation.address().orElse("").contains(title);
    }

    private void writeLink(LinkSource link, Optional<String> address, Optional<ArxivId> arxiv) {
        if (address.isPresent()) {
            page.links().open(address.get(), link.linkTitle(), "wd-title");
        } else {
            out.open("span", "class", "wd-title");
        }
        List<Inline> label = withoutNumber(link.label(), arxiv);
        Optional<String> language = page.otherLanguage(link.title());
        language.ifPresent(tag -> out.open("span", "lang", tag));
        page.inlines().writeTitle(label);
        language.ifPresent(tag -> out.close("span"));
        out.close(address.isPresent() ? "a" : "span");
    }

    private void writeWiki(WikiSource wiki, Optional<ArxivId> arxiv) {
        Optional<LocalDateTime> made = wiki.noteTimestamp();
        String title = made.isPresent() ? wiki.title().substring(LENGTH_OF_TIMESTAMP) : wiki.title();
        List<Inline> label = withoutNumber(List.of(new Text(title)), arxiv);
        // A paper can be read wherever the author's note about it is.
        arxiv.ifPresent(id -> page.links().open(ArxivLinks.address(id), Optional.empty(), "wd-title"));
        out.trusted(arxiv.isPresent() ? "<cite" : "<cite class=\"wd-wiki wd-title\"");
        page.language(title);
        out.opened();
        page.inlines().writeWithoutLinks(label);
        out.close("cite");
        arxiv.ifPresent(id -> out.close("a"));
        made.ifPresent(time -> out.trusted(" ")
                .open("time", "class", "wd-host", "datetime", time.toString())
                .text(time.toString().replace('T', ' '))
                .close("time"));
        if (arxiv.isEmpty()) {
            writeBadge("own-note");
        }
    }

    /** A title without the number of the paper that it begins with: the badge shows it. */
    private static List<Inline> withoutNumber(List<Inline> label, Optional<ArxivId> arxiv) {
        if (arxiv.isEmpty() || label.isEmpty() || !(label.get(0) instanceof Text first)) {
            return label;
        }
        Optional<ArxivId> stated = ArxivId.findInTitle(first.text());
        if (stated.isEmpty() || !first.text().startsWith(stated.get().toString())) {
            return label;
        }
        String rest = first.text().substring(stated.get().toString().length()).stripLeading();
        if (rest.isEmpty() && label.size() == 1) {
            return label;
        }
        List<Inline> shortened = new ArrayList<>(label);
        shortened.set(0, new Text(rest));
        return shortened;
    }

    private void writeArxiv(ArxivId id) {
        out.trusted(" ");
        // In a site the badge links to all digests that mention the paper, and the title to the paper.
        String address = page.settings()
                .place()
                .papers()
                .map(papers -> papers + "#arxiv-" + id.id().replace('/', '-'))
                .orElseGet(() -> ArxivLinks.address(id));
        page.links().open(address, Optional.empty(), "wd-badge wd-arxiv");
        out.text("arXiv:").text(id.toString()).trusted("</a>");
    }

    /** Writes the host of an address if it has one. */
    public void writeHost(String address) {
        Addresses.host(address).ifPresent(this::writeHostName);
    }

    private void writeHostName(String host) {
        out.trusted(" <span class=\"wd-host\">").text(host).trusted("</span>");
    }

    private void writeBadge(String label) {
        out.trusted(" <span class=\"wd-badge wd-")
                .trusted(label)
                .trusted("\">")
                .text(page.labels().get(label))
                .trusted("</span>");
    }
}
