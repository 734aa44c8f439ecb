package io.github.weeklydigest.parser.blackbox;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.CodeBlock;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
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
import java.util.stream.Collectors;

/** Blocks as lines, what is in them two columns further in. */
final class BlockDump implements Block.Visitor<Lines> {
    private final Lines out;

    BlockDump(Lines out) {
        this.out = out;
    }

    Lines blocks(List<? extends Block> blocks) {
        blocks.forEach(block -> block.accept(this));
        return out;
    }

    private Lines items(String kind, boolean tight, List<ListItem> items) {
        return out.line(
                kind + (tight ? "" : " loose"),
                () -> items.forEach(item -> {
                    if (item.children().size() == 1 && item.children().get(0) instanceof Paragraph paragraph) {
                        out.line("- " + InlineDump.of(paragraph.children()));
                    } else {
                        out.line("-", () -> blocks(item.children()));
                    }
                }));
    }

    @Override
    public Lines visitParagraph(Paragraph block) {
        return out.line("paragraph " + InlineDump.of(block.children()));
    }

    @Override
    public Lines visitSubheading(Subheading block) {
        return out.line("subheading " + block.level() + ' ' + InlineDump.of(block.children()));
    }

    @Override
    public Lines visitBulletList(BulletList block) {
        return items("bullets", block.tight(), block.items());
    }

    @Override
    public Lines visitOrderedList(OrderedList block) {
        return items("numbers from " + block.start(), block.tight(), block.items());
    }

    @Override
    public Lines visitQuote(Quote block) {
        return out.line("quote", () -> blocks(block.children()));
    }

    @Override
    public Lines visitNote(Note block) {
        return out.line("note " + block.kind(), () -> blocks(block.children()));
    }

    @Override
    public Lines visitCodeBlock(CodeBlock block) {
        String info = block.info().map(text -> ' ' + text).orElse("");
        return out.line("code" + info + ": " + InlineDump.visible(block.code()));
    }

    @Override
    public Lines visitTable(Table block) {
        return out.line("table " + block.alignments(), () -> {
            out.line(row(block.header()));
            block.rows().stream().map(TableRow::cells).map(BlockDump::row).forEach(out::line);
        });
    }

    private static String row(List<TableCell> cells) {
        return cells.stream()
                .map(cell -> InlineDump.of(cell.children()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    @Override
    public Lines visitImage(Image image) {
        return out.line(InlineDump.of(List.of(image)));
    }

    @Override
    public Lines visitMathBlock(MathBlock block) {
        return out.line("math " + InlineDump.visible(block.tex()));
    }

    @Override
    public Lines visitThematicBreak(ThematicBreak block) {
        return out.line("thematic break");
    }

    @Override
    public Lines visitHtmlBlock(HtmlBlock block) {
        return out.line("html " + InlineDump.visible(block.html()));
    }

    @Override
    public Lines visitOpaqueBlock(OpaqueBlock block) {
        return out.line("opaque " + InlineDump.visible(block.text()));
    }

    @Override
    public Lines visitOther(Block block) {
        return visitOpaqueBlock(new OpaqueBlock("other", PlainText.ofBlocks(List.of(block))));
    }
}
