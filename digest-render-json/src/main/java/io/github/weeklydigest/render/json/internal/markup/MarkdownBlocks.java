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
import io.github.weeklydigest.render.spi.Escaper;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Blocks as Markdown; raw HTML becomes text. */
public final class MarkdownBlocks implements Block.Visitor<String> {
    private static final Pattern CALLOUT = Pattern.compile("[A-Za-z]+");

    /** Two lists in a row need different markers, or else they are one. */
    private boolean otherMarker;

    private MarkdownBlocks() {}

    public static String of(List<Block> blocks) {
        return blocks(blocks, "\n\n");
    }

    private static String blocks(List<Block> blocks, String separator) {
        StringBuilder markdown = new StringBuilder();
        MarkdownBlocks writer = new MarkdownBlocks();
        Block before = null;
        for (Block block : blocks) {
            if (before != null) {
                markdown.append(separator);
                writer.otherMarker = before.getClass() == block.getClass() && !writer.otherMarker;
            }
            markdown.append(block.accept(writer));
            before = block;
        }
        return markdown.toString();
    }

    @Override
    public String visitParagraph(Paragraph block) {
        return MarkdownInlines.lines(block.children()).stripLeading();
    }

    @Override
    public String visitSubheading(Subheading block) {
        return "#".repeat(block.level()) + ' ' + MarkdownInlines.line(block.children());
    }

    @Override
    public String visitBulletList(BulletList block) {
        String marker = otherMarker ? "+" : "-";
        return items(block.items(), block.tight(), number -> marker);
    }

    @Override
    public String visitOrderedList(OrderedList block) {
        String end = otherMarker ? ")" : ".";
        return items(block.items(), block.tight(), number -> (block.start() + number) + end);
    }

    private interface Marker {
        String of(int number);
    }

    private static String items(List<ListItem> items, boolean tight, Marker markers) {
        String separator = tight ? "\n" : "\n\n";
        return IntStream.range(0, items.size())
                .mapToObj(number -> {
                    String marker = markers.of(number) + ' ';
                    String content = blocks(items.get(number).children(), separator);
                    return (marker + indented(content, " ".repeat(marker.length()))).stripTrailing();
                })
                .collect(Collectors.joining(separator));
    }

    private static String indented(String content, String indent) {
        return content.replaceAll("\n(?=[^\n])", "\n" + indent);
    }

    @Override
    public String visitQuote(Quote block) {
        return quoted(of(block.children()));
    }

    @Override
    public String visitNote(Note block) {
        String content = of(block.children());
        boolean callout = !block.kind().equals(Note.QUOTE)
                && CALLOUT.matcher(block.kind()).matches();
        return quoted(callout ? "[!" + block.kind().toUpperCase(Locale.ROOT) + "]\n" + content : content);
    }

    private static String quoted(String content) {
        return content.lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    @Override
    public String visitCodeBlock(CodeBlock block) {
        return fenced(block.info().orElse(""), block.code());
    }

    private static String fenced(String info, String code) {
        char mark = info.indexOf('`') < 0 ? '`' : '~';
        String fence = String.valueOf(mark).repeat(Math.max(3, MarkdownInlines.longestRun(code, mark) + 1));
        String lines = code.isEmpty() || code.endsWith("\n") ? code : code + '\n';
        return fence + info.replaceAll("[\r\n]", " ") + '\n' + lines + fence;
    }

    @Override
    public String visitTable(Table block) {
        return row(block.header())
                + block.alignments().stream()
                        .map(MarkdownBlocks::delimiter)
                        .collect(Collectors.joining("|", "\n|", "|"))
                + block.rows().stream()
                        .map(TableRow::cells)
                        .map(cells -> '\n' + row(cells))
                        .collect(Collectors.joining());
    }

    private static String row(List<TableCell> cells) {
        return cells.stream()
                .map(cell -> MarkdownInlines.line(cell.children()).replaceAll("(?<!\\\\)\\|", "\\\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String delimiter(Alignment alignment) {
        return switch (alignment) {
            case NONE -> "---";
            case LEFT -> ":--";
            case CENTER -> ":-:";
            case RIGHT -> "--:";
        };
    }

    @Override
    public String visitImage(Image block) {
        return MarkdownInlines.line(List.<Inline>of(block));
    }

    @Override
    public String visitMathBlock(MathBlock block) {
        return "$$" + block.tex() + "$$";
    }

    @Override
    public String visitThematicBreak(ThematicBreak block) {
        return "***";
    }

    @Override
    public String visitHtmlBlock(HtmlBlock block) {
        return fenced("html", block.html());
    }

    @Override
    public String visitOpaqueBlock(OpaqueBlock block) {
        return Escaper.MARKDOWN.escape(block.text()).stripLeading();
    }

    @Override
    public String visitOther(Block block) {
        return visitOpaqueBlock(new OpaqueBlock("other", PlainText.ofBlocks(List.of(block))));
    }
}
