package io.github.weeklydigest.render.html.internal;

import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.render.html.HtmlOptions;

/** Writes headings, each with the link to itself. */
final class Headings {
    private static final int LAST_LEVEL = 6;

    private final PageContext page;
    private final HtmlWriter out;
    private final int offset;

    Headings(PageContext page) {
        this.page = page;
        this.out = page.out();
        this.offset = page.settings().get(HtmlOptions.HEADING_OFFSET);
    }

    void write(Heading heading) {
        String element = "h" + Math.min(LAST_LEVEL, heading.level() + offset);
        boolean anchored = !heading.anchor().isEmpty();
        out.open("div", "class", "wd-heading");
        if (anchored) {
            out.open(
                            "a",
                            "class",
                            "wd-permalink",
                            "name",
                            Anchors.name(heading.anchor()),
                            "href",
                            Anchors.href(heading.anchor()),
                            "aria-label",
                            page.labels().get("permalink", heading.text()))
                    .text("#")
                    .close("a");
        }
        out.opening(element);
        if (anchored) {
            out.attribute("id", Anchors.id(heading.anchor()));
        }
        page.language(heading.text());
        out.opened();
        page.inlines().write(heading.children());
        out.close(element).close("div").line();
    }
}
