package io.github.weeklydigest.render.html.internal;

import io.github.weeklydigest.model.ArxivId;
import io.github.weeklydigest.model.Attribution;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what an article is about: title, host, number of the paper, show. */
final class Sources {
    private static final int LENGTH_OF_TIMESTAMP = "202505171230_".length();

    private final PageContext page;
    private final HtmlWriter out;
    private final MediaKinds mediaKinds;
    private boolean amongMedia;

    Sources(PageContext page, MediaKinds mediaKinds) {
        this.page = page;
        this.out = page.out();
        this.mediaKinds = mediaKinds;
    }

    /** Whether what follows stands where podcasts and videos are listed. */
    void amongMedia(boolean value) {
        amongMedia = value;
    }

    void write(List<Source> sources) {
        if (sources.isEmpty()) {
            return;
        }
        out.trusted("<ul class=\"wd-sources\"")
                .attribute("aria-label", page.labels().get("source"))
                .trusted(">\n");
        for (Source source : sources) {
            out.open("li");
            writeSource(source);
            out.close("li").line();
        }
        out.close("ul").line();
    }

    private void writeSource(Source source) {
        Optional<ArxivId> arxiv = source.arxiv();
        Optional<Attribution> leading = source.attribution().filter(Attribution::leading);
        Optional<Attribution> trailing = source.attribution().filter(attribution -> !attribution.leading());
        leading.ifPresent(show ->
                out.element("span", show.name(), "class", "wd-show-name").text(" "));
        Optional<String> address =
                source instanceof LinkSource link ? page.urls().link(link.uri()) : Optional.empty();
        if (source instanceof LinkSource link) {
            writeLink(link, address, arxiv);
        } else if (source instanceof WikiSource wiki) {
            writeWiki(wiki, arxiv);
        }
        trailing.ifPresent(maker -> out.trusted(" ").element("span", maker.text(), "class", "wd-by"));
        arxiv.ifPresent(this::writeArxiv);
        if (arxiv.isEmpty()) {
            address.ifPresent(this::writeHost);
        }
        mediaKinds.of(source, address, amongMedia).ifPresent(this::writeBadge);
    }

    private void writeLink(LinkSource link, Optional<String> address, Optional<ArxivId> arxiv) {
        if (address.isPresent()) {
            page.links().open(address.get(), link.linkTitle(), "wd-title");
        } else {
            out.open("span", "class", "wd-title");
        }
        List<Inline> label = withoutNumber(link.label(), arxiv);
        out.opening("span");
        page.language(link.title());
        out.opened();
        page.inlines().writeWithoutLinks(label);
        out.close("span").close(address.isPresent() ? "a" : "span");
    }

    private void writeWiki(WikiSource wiki, Optional<ArxivId> arxiv) {
        Optional<LocalDateTime> made = wiki.noteTimestamp();
        String title = made.isPresent() ? wiki.title().substring(LENGTH_OF_TIMESTAMP) : wiki.title();
        List<Inline> label = withoutNumber(List.of(new Text(title)), arxiv);
        out.opening("cite").attribute("class", "wd-wiki wd-title");
        page.language(title);
        out.opened();
        page.inlines().write(label);
        out.close("cite");
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
        Optional<ArxivId> stated = ArxivId.fromTitle(first.text());
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
        page.links().open(Arxiv.address(id), Optional.empty(), "wd-badge wd-arxiv");
        out.text("arXiv:" + id).close("a");
    }

    /** Writes the host of an address, where it has one. */
    void writeHost(String address) {
        Addresses.host(address).ifPresent(host -> out.trusted(" ").element("span", host, "class", "wd-host"));
    }

    private void writeBadge(String label) {
        out.trusted(" ").element("span", page.labels().get(label), "class", "wd-badge wd-" + label);
    }
}
