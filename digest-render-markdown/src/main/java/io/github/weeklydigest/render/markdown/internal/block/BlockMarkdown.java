package io.github.weeklydigest.render.markdown.internal.block;

import io.github.weeklydigest.model.Alignment;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.CodeBlock;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.LineBreak;
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
import io.github.weeklydigest.render.markdown.internal.inline.InlineContext;
import io.github.weeklydigest.render.markdown.internal.inline.InlineMarkdown;
import io.github.weeklydigest.render.markdown.internal.inline.MarkdownOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes blocks as Markdown that is read back as the same blocks. What CommonMark cannot express becomes
 * the nearest blocks with the same text.
 */
public final class BlockMarkdown implements Block.Visitor<String> {
    private static final Pattern CALLOUT = Pattern.compile("[A-Za-z]+");
    private static final Pattern PARAGRAPHS = Pattern.compile("(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\\s*");

    /** An item of empty lists that would be read as a thematic break. */
    private static final Pattern BREAK_LINE = Pattern.compile("(?dm)^-[ \t]*-[ \t]*-[- \t]*$");

    private static final String BREAK = "***";
    private static final String OTHER_BREAK = "___";

    private static final int LAST_NUMBER = 999_999_999;

    private final MarkdownOptions options;
    private final TextMarkdown texts;
    private final BlockSeparators separators;
    /** Whether a list needs the other marker, because a list of its kind comes directly before it. */
    private boolean otherMarker;
    /** Whether no blank line follows the block in its container, whose end also ends raw HTML without an end. */
    private boolean last;
    /** Whether the text of list items is indented further than raw HTML after the list, which would else be part of it. */
    private boolean wide;

    private BlockMarkdown(MarkdownOptions options) {
        this.options = options;
        texts = new TextMarkdown(options);
        separators = new BlockSeparators(texts);
    }

    /**
     * Writes blocks.
     *
     * @param blocks the blocks
     * @param options how Markdown is written
     * @return the Markdown, without a line feed at the end
     */
    public static String of(List<? extends Block> blocks, MarkdownOptions options) {
        return join(blocks, false, false, options);
    }

    /**
     * Whether a block is raw HTML that takes all that follows.
     *
     * @param block the block
     * @return whether nothing may follow it
     */
    public static boolean isEndless(Block block) {
        return block instanceof HtmlBlock html && HtmlBlocks.isEndless(html.html());
    }

    /** Writes blocks; in a tight item, a blank line is written only where the blocks would else be read as others. */
    private static String join(
            List<? extends Block> blocks, boolean tight, boolean contained, MarkdownOptions options) {
        StringBuilder markdown = new StringBuilder();
        BlockMarkdown writer = new BlockMarkdown(options);
        Block before = null;
        for (int at = 0; at < blocks.size(); at++) {
            Block block = blocks.get(at);
            writer.last = contained && at == blocks.size() - 1;
            writer.otherMarker = before != null && before.getClass() == block.getClass() && !writer.otherMarker;
            writer.wide = at + 1 < blocks.size() && isIndented(blocks.get(at + 1));
            String written = block.accept(writer);
            if (written.isEmpty()) {
                continue;
            }
            if (before != null) {
                markdown.append(writer.separators.between(before, block, tight));
            }
            markdown.append(written);
            before = block;
        }
        return markdown.toString();
    }

    private static boolean isIndented(Block block) {
        return block instanceof HtmlBlock html && html.html().startsWith("  ");
    }

    @Override
    public String visitParagraph(Paragraph block) {
        return texts.paragraph(block.children());
    }

    @Override
    public String visitSubheading(Subheading block) {
        return texts.heading(block);
    }

    @Override
    public String visitBulletList(BulletList block) {
        String marker = otherMarker ? "+" : "-";
        List<String> markers = Collections.nCopies(block.items().size(), marker);
        String list = items(block.items(), block.tight(), markers);
        return BREAK_LINE.matcher(list).find()
                ? items(block.items(), block.tight(), Collections.nCopies(markers.size(), "*"))
                : list;
    }

    @Override
    public String visitOrderedList(OrderedList block) {
        String end = otherMarker ? ")" : ".";
        int start =
                block.start() < 0 || block.start() > LAST_NUMBER - block.items().size() ? 1 : block.start();
        List<String> markers = new ArrayList<>();
        for (int at = 0; at < block.items().size(); at++) {
            markers.add(start + at + end);
        }
        return items(block.items(), block.tight(), markers);
    }

    private String items(List<ListItem> items, boolean tight, List<String> markers) {
        StringBuilder markdown = new StringBuilder();
        for (int at = 0; at < items.size(); at++) {
            if (at > 0) {
                markdown.append(tight || endsEndless(items.get(at - 1).children()) ? "\n" : "\n\n");
            }
            String marker = markers.get(at) + (wide ? "   " : " ");
            List<Block> blocks = items.get(at).children();
            String content = join(blocks, tight, at < items.size() - 1 || last, options);
            if (marker.startsWith("*") && content.startsWith(BREAK) && blocks.get(0) instanceof ThematicBreak) {
                // With the marker, the stars would be one longer break.
                content = OTHER_BREAK + content.substring(BREAK.length());
            }
            if (content.startsWith(" ")) {
                // Raw HTML: after the marker, its white space would be that of the item.
                String only = marker.strip();
                markdown.append(only).append(indented('\n' + content, only.length() + 1));
            } else {
                markdown.append(content.isEmpty() ? marker.strip() : marker + indented(content, marker.length()));
            }
        }
        return markdown.toString();
    }

    /** Whether blocks end with raw HTML to which a blank line would be added. */
    private static boolean endsEndless(List<Block> blocks) {
        Block end = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (end instanceof BulletList list) {
            return endsEndless(lastOf(list.items()));
        }
        return end instanceof OrderedList list ? endsEndless(lastOf(list.items())) : end != null && isEndless(end);
    }

    private static List<Block> lastOf(List<ListItem> items) {
        return items.isEmpty() ? List.of() : items.get(items.size() - 1).children();
    }

    private static String indented(String content, int width) {
        String indent = " ".repeat(width);
        StringBuilder lines = new StringBuilder(content.length() + 16);
        for (int at = 0; at < content.length(); at++) {
            char c = content.charAt(at);
            lines.append(c);
            if (c == '\n' && at + 1 < content.length() && content.charAt(at + 1) != '\n') {
                lines.append(indent);
            }
        }
        return lines.toString();
    }

    @Override
    public String visitQuote(Quote block) {
        return quoted(join(block.children(), false, true, options));
    }

    @Override
    public String visitNote(Note block) {
        String content = join(block.children(), false, true, options);
        if (!CALLOUT.matcher(block.kind()).matches()) {
            return quoted(content);
        }
        String marker = "[!" + block.kind().toUpperCase(Locale.ROOT) + ']';
        if (content.isEmpty()) {
            return quoted(marker);
        }
        Block first = block.children().get(0);
        boolean continues = BlockSeparators.isParagraph(first)
                && !beginsWithBreak(first)
                && !content.startsWith(TextMarkdown.DEFINITION);
        return quoted(marker + (continues ? "\n" : "\n\n") + content);
    }

    /** A line break at the start of a paragraph, which would be taken for the end of the line before. */
    private static boolean beginsWithBreak(Block block) {
        return block instanceof Paragraph paragraph
                && !paragraph.children().isEmpty()
                && paragraph.children().get(0) instanceof LineBreak;
    }

    private static String quoted(String content) {
        StringBuilder lines = new StringBuilder(content.length() + 16);
        int from = 0;
        do {
            int end = content.indexOf('\n', from);
            int to = end < 0 ? content.length() : end;
            lines.append(from == 0 ? "" : "\n").append(from == to ? ">" : "> ").append(content, from, to);
            from = to + 1;
        } while (from <= content.length());
        return lines.toString();
    }

    @Override
    public String visitCodeBlock(CodeBlock block) {
        return Fences.of(block.info().orElse(""), block.code());
    }

    @Override
    public String visitTable(Table block) {
        int columns = Math.max(block.header().size(), block.alignments().size());
        for (TableRow row : block.rows()) {
            columns = Math.max(columns, row.cells().size());
        }
        if (columns == 0) {
            // A header of a lone bar has no cells, and so has every row below it, whatever the row holds.
            return "|\n|-|" + "\n| |".repeat(block.rows().size());
        }
        StringBuilder markdown = new StringBuilder();
        row(block.header(), columns, markdown);
        markdown.append("\n|");
        for (int column = 0; column < columns; column++) {
            Alignment alignment =
                    column < block.alignments().size() ? block.alignments().get(column) : Alignment.NONE;
            markdown.append(delimiter(alignment)).append('|');
        }
        for (TableRow row : block.rows()) {
            markdown.append('\n');
            row(row.cells(), columns, markdown);
        }
        return markdown.toString();
    }

    private void row(List<TableCell> cells, int columns, StringBuilder markdown) {
        markdown.append('|');
        for (int column = 0; column < columns; column++) {
            String cell = column < cells.size()
                    ? InlineMarkdown.of(cells.get(column).children(), InlineContext.CELL, options)
                    : "";
            markdown.append(' ').append(cell).append(" |");
        }
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
        return texts.paragraph(List.of((Inline) block));
    }

    @Override
    public String visitMathBlock(MathBlock block) {
        return texts.paragraph(List.of(new InlineMath(block.tex(), true)));
    }

    @Override
    public String visitThematicBreak(ThematicBreak block) {
        return BREAK;
    }

    @Override
    public String visitHtmlBlock(HtmlBlock block) {
        String html = block.html();
        return options.rawHtml() && (HtmlBlocks.isOneBlock(html) || last && HtmlBlocks.isEndless(html))
                ? html.endsWith("\n") ? html.substring(0, html.length() - 1) : html
                : Fences.of("html", html);
    }

    @Override
    public String visitOther(Block block) {
        return visitOpaqueBlock(new OpaqueBlock("other", PlainText.ofBlocks(List.of(block))));
    }

    @Override
    public String visitOpaqueBlock(OpaqueBlock block) {
        return PARAGRAPHS
                .splitAsStream(block.text().strip())
                .map(text -> texts.paragraph(lines(text)))
                .collect(Collectors.joining("\n\n"));
    }

    private static List<Inline> lines(String text) {
        List<Inline> inlines = new ArrayList<>();
        for (String line : text.split("\r\n|\r|\n")) {
            if (!inlines.isEmpty()) {
                inlines.add(new LineBreak(false));
            }
            inlines.add(new Text(line.strip()));
        }
        return inlines;
    }
}
