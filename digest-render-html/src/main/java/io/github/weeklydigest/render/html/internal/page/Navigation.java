package io.github.weeklydigest.render.html.internal.page;

import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.render.html.internal.content.Headings;
import io.github.weeklydigest.render.html.internal.content.RenderContext;
import io.github.weeklydigest.render.html.internal.markup.Anchors;
import io.github.weeklydigest.render.html.internal.markup.ClassifiedText;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.page.Outline.Node;
import java.util.List;
import java.util.Optional;

/** Writes the contents navigation: sections and categories, each category with its entries folded away. */
final class Navigation {
    private final RenderContext page;
    private final HtmlWriter out;
    private final Headings headings;

    Navigation(RenderContext page, Headings headings) {
        this.page = page;
        this.out = page.out();
        this.headings = headings;
    }

    void write(Outline outline, Optional<Heading> heading) {
        List<Node> trees = outline.trees();
        if (trees.isEmpty() && heading.isEmpty()) {
            return;
        }
        int leaves = trees.stream().mapToInt(Node::leaves).sum();
        out.open(
                        "nav",
                        "class",
                        "wd-nav",
                        "id",
                        "wd-contents",
                        "aria-label",
                        page.labels().get("contents"))
                .line();
        heading.ifPresentOrElse(
                headings::write, () -> out.element("p", page.labels().get("contents"), "class", "wd-nav-title"));
        out.open("details", "class", "wd-toc")
                .element("summary", page.labels().count("count.entries", leaves))
                .line();
        writeList(trees, 0);
        out.close("details").close("nav").line();
    }

    private void writeList(List<Node> nodes, int depth) {
        if (nodes.isEmpty()) {
            return;
        }
        out.open("ul").line();
        for (Node node : nodes) {
            out.trusted("<li>");
            writeLink(node);
            boolean folded = depth > 0 && !node.children().isEmpty();
            if (folded) {
                int leaves = node.leaves();
                String count = Integer.toString(leaves);
                String pattern = leaves == 1 && page.labels().has("expand.one") ? "expand.one" : "expand";
                String label =
                        page.labels().get(pattern, PlainText.of(node.entry().label()), count);
                out.open("details")
                        .element("summary", count, "aria-label", label)
                        .line();
            }
            writeList(node.children(), depth + 1);
            if (folded) {
                out.close("details");
            }
            out.trusted("</li>\n");
        }
        out.close("ul").line();
    }

    private void writeLink(Node node) {
        String anchor = node.entry().anchor().orElse("");
        if (anchor.isEmpty()) {
            out.trusted("<span");
        } else {
            out.trusted("<a href=\"#")
                    .value(Anchors.fragment(ClassifiedText.of(anchor)))
                    .mark('"');
        }
        page.language(PlainText.of(node.entry().label()));
        out.mark('>');
        page.inlines().writeWithoutLinks(node.entry().label());
        out.trusted(anchor.isEmpty() ? "</span>" : "</a>");
    }
}
