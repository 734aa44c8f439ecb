package io.github.weeklydigest.render.html.internal.content;

import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.markup.Anchors;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import java.util.List;

/** Writes headings, each with the link to itself. */
public final class Headings {
    private static final List<String> ELEMENTS = List.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final RenderContext page;
    private final HtmlWriter out;
    private final int offset;

    public Headings(RenderContext page) {
        this.page = page;
        this.out = page.out();
        this.offset = page.settings().get(HtmlOptions.HEADING_OFFSET);
    }

    public void write(Heading heading) {
        String element = ELEMENTS.get(Math.min(ELEMENTS.size(), heading.level() + offset) - 1);
        String text = heading.text();
        boolean anchored = !heading.anchor().isEmpty();
        out.trusted("<div class=\"wd-heading\">");
        if (anchored) {
            out.trusted("<a class=\"wd-permalink\"")
                    .attribute("name", Anchors.name(heading.anchor()))
                    .attribute("href", Anchors.href(heading.anchor()))
                    .attribute("aria-label", page.labels().get("permalink", text))
                    .trusted(">#</a>");
        }
        out.opening(element);
        if (anchored) {
            out.attribute("id", Anchors.id(heading.anchor()));
        }
        page.language(text);
        out.opened();
        page.inlines().write(heading.children());
        out.close(element).trusted("</div>\n");
    }
}
