package io.github.weeklydigest.parser.internal.markdown.commonmark;

import io.github.weeklydigest.model.Alignment;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.CodeBlock;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineCode;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.model.Table;
import io.github.weeklydigest.model.TableCell;
import io.github.weeklydigest.model.TableRow;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.ThematicBreak;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.parser.internal.markdown.rules.BlockRules;
import io.github.weeklydigest.parser.internal.markdown.rules.CjkEmphasis;
import io.github.weeklydigest.parser.internal.markdown.rules.Entities;
import io.github.weeklydigest.parser.internal.markdown.rules.ExtendedAutolinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;

/** Turns commonmark-java's tree into the model. */
final class NodeMapper {
    private final @Nullable Character mark;
    private final @Nullable Character emphasisMark;
    private final String source;

    /**
     * A mapper that turns marks of {@link WikiLinkPlaceholder} and {@link CjkEmphasis} back, if there are any.
     *
     * @param source what was parsed, if the blocks of the tree know their places in it; not needed for inlines
     */
    NodeMapper(@Nullable Character mark, @Nullable Character emphasisMark, String source) {
        this.mark = mark;
        this.emphasisMark = emphasisMark;
        this.source = source;
    }

    /** A text without marks. */
    String restored(String text) {
        String unmarked = emphasisMark == null ? text : text.replace(emphasisMark.toString(), "");
        return mark == null ? unmarked : unmarked.replace(mark, '[');
    }

    List<Block> blocks(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            Block block = block(node);
            if (block != null) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /** The block, or {@code null} for one that shows nothing (a link reference definition). */
    @Nullable
    Block block(Node node) {
        if (node instanceof Paragraph) {
            return BlockRules.paragraph(content(node));
        } else if (node instanceof Heading heading) {
            return new Subheading(heading.getLevel(), content(node));
        } else if (node instanceof org.commonmark.node.BulletList list) {
            return new BulletList(items(node), list.isTight());
        } else if (node instanceof org.commonmark.node.OrderedList list) {
            Integer start = list.getMarkerStartNumber();
            return new OrderedList(start == null ? 1 : start, items(node), list.isTight());
        } else if (node instanceof BlockQuote) {
            return BlockRules.quote(blocks(node), isCallout(node));
        } else if (node instanceof FencedCodeBlock code) {
            Optional<String> info = Optional.ofNullable(code.getInfo()).filter(text -> !text.isEmpty());
            return new CodeBlock(info.map(this::restored).map(Entities::wellFormed), restored(code.getLiteral()));
        } else if (node instanceof IndentedCodeBlock code) {
            return new CodeBlock(Optional.empty(), restored(code.getLiteral()));
        } else if (node instanceof TableBlock) {
            return table(node);
        } else if (node instanceof org.commonmark.node.ThematicBreak) {
            return new ThematicBreak();
        } else if (node instanceof org.commonmark.node.HtmlBlock html) {
            return BlockRules.html(restored(html.getLiteral()));
        } else if (node instanceof LinkReferenceDefinition) {
            return null;
        }
        throw new IllegalStateException("unexpected block " + node.getClass().getName());
    }

    /** Whether the source of a quote begins with a callout's marker. */
    private boolean isCallout(Node quote) {
        Node first = quote.getFirstChild();
        while (first instanceof LinkReferenceDefinition) {
            first = first.getNext();
        }
        if (!(first instanceof Paragraph) || first.getSourceSpans().isEmpty()) {
            return false;
        }
        SourceSpan line = first.getSourceSpans().get(0);
        int from = line.getInputIndex();
        int to = from + line.getLength();
        while (from < to && (source.charAt(from) == ' ' || source.charAt(from) == '\t')) {
            from++;
        }
        return BlockRules.isCallout(source.substring(from, to));
    }

    private List<ListItem> items(Node list) {
        List<ListItem> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(new ListItem(blocks(item)));
        }
        return items;
    }

    private Table table(Node table) {
        List<Alignment> alignments = new ArrayList<>();
        List<TableCell> header = new ArrayList<>();
        List<TableRow> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<TableCell> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(new TableCell(content(cell)));
                    if (part instanceof TableHead) {
                        alignments.add(alignment((org.commonmark.ext.gfm.tables.TableCell) cell));
                    }
                }
                if (part instanceof TableHead) {
                    header.addAll(cells);
                } else if (part instanceof TableBody) {
                    rows.add(new TableRow(cells));
                }
            }
        }
        return new Table(alignments, header, rows);
    }

    private static Alignment alignment(org.commonmark.ext.gfm.tables.TableCell cell) {
        org.commonmark.ext.gfm.tables.TableCell.Alignment alignment = cell.getAlignment();
        if (alignment == null) {
            return Alignment.NONE;
        }
        return switch (alignment) {
            case LEFT -> Alignment.LEFT;
            case CENTER -> Alignment.CENTER;
            case RIGHT -> Alignment.RIGHT;
        };
    }

    /** The content of a paragraph, heading or cell. */
    List<Inline> content(Node leaf) {
        return ExtendedAutolinks.link(inlines(leaf));
    }

    private List<Inline> inlines(Node parent) {
        List<Inline> inlines = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            Inline inline = inline(node);
            if (inline instanceof Text text) {
                append(inlines, text);
            } else {
                inlines.add(inline);
            }
        }
        return inlines;
    }

    /** Merges adjacent texts and drops empty ones. */
    private static void append(List<Inline> inlines, Text text) {
        int last = inlines.size() - 1;
        if (last >= 0 && inlines.get(last) instanceof Text before) {
            inlines.set(last, new Text(before.text() + text.text()));
        } else if (!text.text().isEmpty()) {
            inlines.add(text);
        }
    }

    Inline inline(Node node) {
        if (node instanceof org.commonmark.node.Text text) {
            return new Text(Entities.wellFormed(restored(text.getLiteral())));
        } else if (node instanceof Code code) {
            return new InlineCode(restored(code.getLiteral()));
        } else if (node instanceof org.commonmark.node.Link link) {
            return link(link);
        } else if (node instanceof org.commonmark.node.Image image) {
            return new Image(
                    BlockRules.alternative(inlines(image)),
                    target(image, image.getDestination()),
                    Optional.ofNullable(image.getTitle()).map(title -> target(image, title)));
        } else if (node instanceof StrongEmphasis) {
            return new Strong(inlines(node));
        } else if (node instanceof org.commonmark.node.Emphasis) {
            return new Emphasis(inlines(node));
        } else if (node instanceof org.commonmark.ext.gfm.strikethrough.Strikethrough) {
            return new Strikethrough(inlines(node));
        } else if (node instanceof WikiLinkNode link) {
            return WikiLink.of(restored(link.target()));
        } else if (node instanceof FormulaNode math) {
            return new InlineMath(restored(math.tex()), math.display());
        } else if (node instanceof HtmlInline html) {
            return BlockRules.inlineHtml(restored(html.getLiteral()));
        } else if (node instanceof SoftLineBreak) {
            return new LineBreak(false);
        } else if (node instanceof HardLineBreak) {
            return new LineBreak(true);
        }
        throw new IllegalStateException("unexpected inline " + node.getClass().getName());
    }

    private Inline link(org.commonmark.node.Link link) {
        return BlockRules.link(
                inlines(link),
                target(link, link.getDestination()),
                Optional.ofNullable(link.getTitle()).map(title -> target(link, title)));
    }

    /** A destination or title of a link or image without marks. */
    private String target(Node node, String text) {
        return ReferenceTarget.isTargetOf(node) ? text : Entities.wellFormed(restored(text));
    }
}
