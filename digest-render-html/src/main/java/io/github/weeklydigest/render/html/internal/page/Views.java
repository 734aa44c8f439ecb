package io.github.weeklydigest.render.html.internal.page;

import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.content.RenderContext;
import io.github.weeklydigest.render.html.internal.item.DigestStatistics;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;

/** Writes the choice between everything, titles only, papers only and items with notes. The style sheet does the rest. */
final class Views {
    private final RenderContext page;
    private final HtmlWriter out;

    Views(RenderContext page) {
        this.page = page;
        this.out = page.out();
    }

    void write(PageSummary summary) {
        DigestStatistics statistics = summary.statistics();
        boolean wanted = page.settings().get(HtmlOptions.VIEWS)
                && !page.settings().get(HtmlOptions.FRAGMENT)
                && summary.complete();
        if (!wanted || statistics.entries() < 2) {
            return;
        }
        out.open("fieldset", "class", "wd-views")
                .element("legend", page.labels().get("views"))
                .line();
        writeChoice("all", 0);
        writeChoice("titles", statistics.entries());
        writeChoice("papers", statistics.papers());
        writeChoice("notes", statistics.withNotes());
        out.close("fieldset").line();
    }

    private void writeChoice(String view, int count) {
        boolean all = view.equals("all");
        if (!all && count == 0) {
            return;
        }
        out.open("label").opening("input");
        out.attribute("type", "radio").attribute("name", "wd-view").attribute("class", "wd-view-" + view);
        if (all) {
            out.attribute("checked", "");
        }
        out.openedEmpty().open("span").text(page.labels().get("view." + view));
        if (!all) {
            out.mark(' ').element("b", Integer.toString(count));
        }
        out.close("span").close("label").line();
    }
}
