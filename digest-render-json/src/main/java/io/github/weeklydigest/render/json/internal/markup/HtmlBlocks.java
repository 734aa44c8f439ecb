package io.github.weeklydigest.render.json.internal.markup;

import io.github.weeklydigest.model.Alignment;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.CodeBlock;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.MathBlock;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.OpaqueBlock;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.model.Table;
import io.github.weeklydigest.model.TableCell;
import io.github.weeklydigest.model.TableRow;
import io.github.weeklydigest.model.ThematicBreak;
import java.util.List;
import java.util.Locale;

/** Blocks as a fragment of HTML that is safe to put into a page: raw HTML becomes text, addresses pass the usual policy. */
public final class HtmlBlocks implements Block.Visitor<Html> {
    private final Html html;
    private final HtmlInlines inlines;

    private HtmlBlocks(Html html) {
        this.html = html;
        this.inlines = new HtmlInlines(html);
    }

    public static String of(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        new HtmlBlocks(new Html(out)).blocks(blocks);
        return out.toString();
    }

    private Html blocks(List<Block> blocks) {
        blocks.forEach(block -> block.accept(this));
        return html;
    }

    private Html element(String name, List<Inline> children) {
        html.start(name);
        inlines.write(children);
        return html.end();
    }

    @Override
    public Html visitParagraph(Paragraph block) {
        return element("p", block.children());
    }

    @Override
    public Html visitSubheading(Subheading block) {
        return element("h" + block.level(), block.children());
    }

    @Override
    public Html visitBulletList(BulletList block) {
        html.start("ul");
        return items(block.items(), block.tight());
    }

    @Override
    public Html visitOrderedList(OrderedList block) {
        html.start("ol");
        if (block.start() != 1) {
            html.attribute("start", Integer.toString(block.start()));
        }
        return items(block.items(), block.tight());
    }

    private Html items(List<ListItem> items, boolean tight) {
        for (ListItem item : items) {
            html.start("li");
            for (Block block : item.children()) {
                if (tight && block instanceof Paragraph paragraph) {
                    inlines.write(paragraph.children());
                } else {
                    block.accept(this);
                }
            }
            html.end();
        }
        return html.end();
    }

    @Override
    public Html visitQuote(Quote block) {
        html.start("blockquote");
        blocks(block.children());
        return html.end();
    }

    @Override
    public Html visitNote(Note block) {
        html.start("aside").attribute("class", "note").attribute("data-kind", block.kind());
        blocks(block.children());
        return html.end();
    }

    @Override
    public Html visitCodeBlock(CodeBlock block) {
        html.start("pre").start("code");
        block.language().ifPresent(language -> html.attribute("data-language", language));
        return html.text(block.code()).end().end();
    }

    @Override
    public Html visitTable(Table block) {
        html.start("table").start("thead");
        row("th", block.header(), block.alignments());
        html.end().start("tbody");
        for (TableRow row : block.rows()) {
            row("td", row.cells(), block.alignments());
        }
        return html.end().end();
    }

    private void row(String name, List<TableCell> cells, List<Alignment> alignments) {
        html.start("tr");
        for (int column = 0; column < cells.size(); column++) {
            html.start(name);
            if (column < alignments.size() && alignments.get(column) != Alignment.NONE) {
                html.attribute(
                        "style", "text-align:" + alignments.get(column).name().toLowerCase(Locale.ROOT));
            }
            inlines.write(cells.get(column).children());
            html.end();
        }
        html.end();
    }

    @Override
    public Html visitImage(Image block) {
        html.start("p");
        return block.accept((Inline.Visitor<Html>) inlines).end();
    }

    @Override
    public Html visitMathBlock(MathBlock block) {
        return html.start("p")
                .start("code")
                .attribute("class", "math")
                .text(block.tex())
                .end()
                .end();
    }

    @Override
    public Html visitThematicBreak(ThematicBreak block) {
        return html.start("hr").endEmpty();
    }

    @Override
    public Html visitHtmlBlock(HtmlBlock block) {
        return html.start("pre").text(block.html()).end();
    }

    @Override
    public Html visitOpaqueBlock(OpaqueBlock block) {
        return html.start("p").text(block.text()).end();
    }

    @Override
    public Html visitOther(Block block) {
        return visitOpaqueBlock(new OpaqueBlock("other", PlainText.ofBlocks(List.of(block))));
    }
}
