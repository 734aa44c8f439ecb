package io.github.weeklydigest.render.html.internal.content;

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
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.ThematicBreak;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.markup.ClassifiedText;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes blocks of text. */
public final class Blocks implements Block.Visitor<HtmlWriter> {
    private final RenderContext page;
    private final HtmlWriter out;
    private final boolean runInHeadings;
    private int notes;

    public Blocks(RenderContext page) {
        this.page = page;
        this.out = page.out();
        this.runInHeadings = page.settings().get(HtmlOptions.RUN_IN_HEADINGS);
    }

    public void write(List<? extends Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            write(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
    }

    /** Writes a block that is followed by another one, or by nothing. */
    public void write(Block block, @Nullable Object next) {
        if (runInHeadings && next != null && RunInHeadings.isHeading(block, next)) {
            writeParagraph((Paragraph) block, true);
        } else {
            block.accept(this);
        }
    }

    /** How many notes have been written so far. */
    public int notes() {
        return notes;
    }

    @Override
    public HtmlWriter visitParagraph(Paragraph block) {
        List<Image> images = block.children().size() > 1 ? RawHtml.images(block.children()) : List.of();
        if (!images.isEmpty()) {
            images.forEach(page.images()::writeFigure);
            return out;
        }
        return writeParagraph(block, false);
    }

    private HtmlWriter writeParagraph(Paragraph block, boolean heading) {
        out.trusted(heading ? "<p class=\"wd-lead\"" : "<p");
        List<Inline> children = block.children();
        if (children.size() == 1 && children.get(0) instanceof Text only) {
            // Most paragraphs are one text, which is looked at once for both.
            ClassifiedText text = ClassifiedText.of(only.text());
            page.language(text);
            out.mark('>').text(text);
        } else {
            page.language(List.of(block));
            out.mark('>');
            page.inlines().write(children);
        }
        return out.trusted("</p>\n");
    }

    @Override
    public HtmlWriter visitSubheading(Subheading block) {
        out.open("p", "class", "wd-subheading");
        page.inlines().write(block.children());
        return out.close("p").line();
    }

    @Override
    public HtmlWriter visitBulletList(BulletList block) {
        out.open("ul");
        writeItems(block.items(), block.tight());
        return out.close("ul").line();
    }

    @Override
    public HtmlWriter visitOrderedList(OrderedList block) {
        out.opening("ol");
        if (block.start() != 1) {
            out.attribute("start", Integer.toString(block.start()));
        }
        out.opened();
        writeItems(block.items(), block.tight());
        return out.close("ol").line();
    }

    private void writeItems(List<ListItem> items, boolean tight) {
        out.line();
        for (ListItem item : items) {
            out.trusted("<li>");
            List<Block> children = item.children();
            for (int i = 0; i < children.size(); i++) {
                Block child = children.get(i);
                if (tight && child instanceof Paragraph paragraph) {
                    page.inlines().write(paragraph.children());
                    out.line();
                } else {
                    child.accept(this);
                }
            }
            out.trusted("</li>\n");
        }
    }

    @Override
    public HtmlWriter visitQuote(Quote block) {
        out.open("blockquote");
        write(block.children());
        return out.close("blockquote").line();
    }

    @Override
    public HtmlWriter visitNote(Note block) {
        notes++;
        boolean quote = block.kind().equals(Note.QUOTE);
        String label = quote ? "note" : "note." + block.kind().toLowerCase(Locale.ROOT);
        String known = page.labels().has(label) ? label : "note";
        out.open(
                "aside",
                "class",
                known.equals("note") ? "wd-note" : "wd-note wd-" + known.replace('.', '-'),
                "role",
                "note");
        out.element("p", page.labels().get(known), "class", "wd-label");
        write(block.children());
        return out.close("aside").line();
    }

    @Override
    public HtmlWriter visitCodeBlock(CodeBlock block) {
        out.open("pre", "tabindex", "0").opening("code");
        String language = block.language().orElse("").replaceAll("[^A-Za-z0-9_+#.-]", "");
        if (!language.isEmpty()) {
            out.attribute("class", "language-" + language);
        }
        return out.opened().text(block.code()).close("code").close("pre").line();
    }

    @Override
    public HtmlWriter visitTable(Table block) {
        out.open(
                        "div",
                        "class",
                        "wd-table",
                        "role",
                        "group",
                        "tabindex",
                        "0",
                        "aria-label",
                        page.labels().get("table"))
                .open("table");
        out.open("thead").open("tr");
        writeCells("th", block.header(), block.alignments());
        out.close("tr").close("thead").line();
        if (!block.rows().isEmpty()) {
            out.open("tbody");
            for (TableRow row : block.rows()) {
                out.open("tr");
                writeCells("td", row.cells(), block.alignments());
                out.close("tr").line();
            }
            out.close("tbody");
        }
        return out.close("table").close("div").line();
    }

    private void writeCells(String element, List<TableCell> cells, List<Alignment> alignments) {
        for (int i = 0; i < cells.size(); i++) {
            List<Inline> text = cells.get(i).children();
            boolean heading = element.equals("th") && !PlainText.of(text).isBlank();
            out.opening(heading ? "th" : "td");
            if (heading) {
                out.attribute("scope", "col");
            }
            Alignment alignment = i < alignments.size() ? alignments.get(i) : Alignment.NONE;
            if (alignment != Alignment.NONE) {
                out.attribute("class", "wd-" + alignment.name().toLowerCase(Locale.ROOT));
            }
            out.opened();
            page.inlines().write(text);
            out.close(heading ? "th" : "td");
        }
    }

    @Override
    public HtmlWriter visitImage(Image block) {
        page.images().writeFigure(block);
        return out;
    }

    @Override
    public HtmlWriter visitMathBlock(MathBlock block) {
        page.formulas().writeBlock(block.tex());
        return out;
    }

    @Override
    public HtmlWriter visitThematicBreak(ThematicBreak block) {
        return out.empty("hr").line();
    }

    @Override
    public HtmlWriter visitHtmlBlock(HtmlBlock block) {
        if (page.inlines().isLineBreaks(block.html())) {
            return out.empty("br").line();
        }
        if (RawHtml.isComment(block.html())) {
            return out;
        }
        List<Image> images = RawHtml.images(block.html());
        if (!images.isEmpty()) {
            images.forEach(page.images()::writeFigure);
            return out;
        }
        return out.open("p", "class", "wd-raw").text(block.html()).close("p").line();
    }

    @Override
    public HtmlWriter visitOpaqueBlock(OpaqueBlock block) {
        return out.open("p", "class", "wd-unknown", "title", page.labels().get("unknown"))
                .text(block.text())
                .close("p")
                .line();
    }

    @Override
    public HtmlWriter visitOther(Block block) {
        return visitOpaqueBlock(new OpaqueBlock("other", PlainText.ofBlocks(List.of(block))));
    }
}
