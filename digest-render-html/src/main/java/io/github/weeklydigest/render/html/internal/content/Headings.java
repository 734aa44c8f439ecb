package io.github.weeklydigest.render.html.internal.content;

import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.markup.Anchors;
import io.github.weeklydigest.render.html.internal.markup.ClassifiedText;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import java.util.List;
import java.util.Optional;

/** Writes headings, each with the link to itself. */
public final class Headings {
    private static final List<String> ELEMENTS = List.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final RenderContext page;
    private final HtmlWriter out;
    private final int offset;
    private final Anchoring anchoring;
    private final String prefix;

    /** How a heading can be reached. */
    private enum Anchoring {
        /** By its fragment and by an id, with a link to itself. */
        PERMALINK,
        /** By an id. */
        ID,
        /** Not at all. */
        NONE
    }

    private Headings(RenderContext page, Anchoring anchoring, String prefix) {
        this.page = page;
        this.out = page.out();
        this.offset = page.settings().get(HtmlOptions.HEADING_OFFSET);
        this.anchoring = anchoring;
        this.prefix = prefix;
    }

    /** Headings of a page. */
    public static Headings withPermalinks(RenderContext page) {
        return new Headings(page, Anchoring.PERMALINK, "");
    }

    /** Headings whose ids are the prefix and their anchor. */
    public static Headings withIds(RenderContext page, String prefix) {
        return new Headings(page, Anchoring.ID, prefix);
    }

    /** Headings without ids. */
    public static Headings plain(RenderContext page) {
        return new Headings(page, Anchoring.NONE, "");
    }

    /** The id that a heading has. */
    public Optional<String> id(Heading heading) {
        if (heading.anchor().isEmpty() || anchoring == Anchoring.NONE) {
            return Optional.empty();
        }
        return Optional.of(
                anchoring == Anchoring.ID ? prefix + Anchors.name(heading.anchor()) : Anchors.id(heading.anchor()));
    }

    public void write(Heading heading) {
        boolean anchored = !heading.anchor().isEmpty();
        if (anchoring != Anchoring.PERMALINK) {
            writeElement(heading, id(heading).orElse(""));
            out.line();
            return;
        }
        out.trusted("<div class=\"wd-heading\">");
        if (anchored) {
            ClassifiedText anchor = ClassifiedText.of(heading.anchor());
            out.trusted("<a class=\"wd-permalink\" name=\"")
                    .value(Anchors.name(anchor))
                    .trusted("\" href=\"#")
                    .value(Anchors.fragment(anchor))
                    .trusted("\" aria-label=\"")
                    .value(ClassifiedText.of(page.labels().get("permalink", heading.text())))
                    .trusted("\">#</a>");
        }
        writeElement(heading, anchored ? Anchors.id(heading.anchor()) : "");
        out.trusted("</div>\n");
    }

    /** Writes what links to a heading land on, in the place of a heading that is not shown. */
    public void writeAnchor(Heading heading) {
        if (!heading.anchor().isEmpty()) {
            out.trusted("<span class=\"wd-anchor\"")
                    .attribute("id", Anchors.id(heading.anchor()))
                    .trusted("><a")
                    .attribute("name", Anchors.name(heading.anchor()))
                    .attribute("href", Anchors.href(heading.anchor()))
                    .trusted(" tabindex=\"-1\" aria-hidden=\"true\"></a></span>\n");
        }
    }

    private void writeElement(Heading heading, String id) {
        String element = ELEMENTS.get(Math.min(ELEMENTS.size(), heading.level() + offset) - 1);
        out.opening(element);
        if (!id.isEmpty()) {
            out.attribute("id", id);
        }
        page.language(heading.text());
        out.opened();
        page.inlines().writeHeading(heading.children());
        out.close(element);
    }
}
