package io.github.weeklydigest.parser.internal.markdown.commonmark;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.parser.internal.markdown.rules.BlockRules;
import io.github.weeklydigest.parser.internal.markdown.rules.Entities;
import io.github.weeklydigest.parser.internal.markdown.rules.HtmlImages;
import io.github.weeklydigest.parser.internal.markdown.rules.NoteSpans;
import io.github.weeklydigest.parser.internal.slice.BlockSpan;
import io.github.weeklydigest.parser.internal.slice.BlockSpan.Fence;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** Maps the blocks of a text that commonmark-java has parsed to blocks with their positions. */
final class BlockPositions {
    private final NodeMapper mapper;
    private final String text;
    private final IntUnaryOperator places;
    private final Entities entities;

    /**
     * The positions in a text.
     *
     * @param mapper makes the blocks
     * @param text the text as it was parsed
     * @param places where the character at an index of the text is
     * @param entities the entities of the document
     */
    BlockPositions(NodeMapper mapper, String text, IntUnaryOperator places, Entities entities) {
        this.mapper = mapper;
        this.text = text;
        this.places = places;
        this.entities = entities;
    }

    /** The inlines of a heading. */
    List<InlineSpan> heading(Heading heading) {
        return content(heading);
    }

    private List<InlineSpan> content(Node leaf) {
        return new InlinePositions(mapper, text, 0, places, this::end, entities).content(leaf);
    }

    /** The block of a node and all in it. */
    BlockSpan block(Node node, Block block, Optional<TextRange> marker) {
        List<BlockSpan> children = List.of();
        List<InlineSpan> inlines = List.of();
        Optional<Fence> fence = Optional.empty();
        TextRange range = range(start(node), last(node));
        int from = range.start();
        if (node instanceof Paragraph) {
            inlines = BlockRules.paragraphSpans(content(node));
        } else if (node instanceof Heading) {
            inlines = content(node);
        } else if (node instanceof ListBlock) {
            children = items(node);
        } else if (node instanceof BlockQuote) {
            children = blocks(node, Optional.empty());
            if (block instanceof Note note) {
                from = children.get(0).range().start();
                children = NoteSpans.of(note, children);
            }
        } else if (node instanceof FencedCodeBlock code) {
            int start = start(node);
            int length = code.getOpeningFenceLength();
            fence = Optional.of(new Fence(range(start, start + length), code.getClosingFenceLength() != null));
        } else if (node instanceof TableBlock) {
            inlines = cells(node);
        } else if (node instanceof org.commonmark.node.HtmlBlock html && !(block instanceof HtmlBlock)) {
            inlines = images(html);
        }
        return new BlockSpan(block, new TextRange(from, range.end()), marker, fence, List.of(), children, inlines);
    }

    private List<BlockSpan> blocks(Node parent, Optional<TextRange> marker) {
        List<BlockSpan> spans = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            Block block = mapper.block(node);
            if (block != null) {
                spans.add(block(node, block, spans.isEmpty() ? marker : Optional.empty()));
            }
        }
        return spans;
    }

    private List<BlockSpan> items(Node list) {
        List<BlockSpan> spans = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            int start = start(item);
            int end = start;
            while (Character.isDigit(text.charAt(end))) {
                end++;
            }
            spans.addAll(blocks(item, Optional.of(range(start, end + 1))));
        }
        return spans;
    }

    private List<InlineSpan> cells(Node table) {
        List<InlineSpan> spans = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    if (cell instanceof TableCell && !cell.getSourceSpans().isEmpty()) {
                        spans.addAll(cell(cell));
                    }
                }
            }
        }
        return spans;
    }

    /** The content of a cell, which commonmark-java parses without the backslashes before pipes. */
    private List<InlineSpan> cell(Node cell) {
        int start = start(cell);
        int last = last(cell);
        StringBuilder unescaped = new StringBuilder();
        int[] indices = new int[last - start + 1];
        for (int i = start; i < last; i++) {
            if (text.startsWith("\\|", i)) {
                i++;
            }
            indices[unescaped.length()] = i;
            unescaped.append(text.charAt(i));
        }
        indices[unescaped.length()] = last;
        return new InlinePositions(
                        mapper,
                        unescaped.toString(),
                        start,
                        index -> places.applyAsInt(indices[index]),
                        index -> end(indices[index - 1] + 1),
                        entities)
                .content(cell);
    }

    /** The images of HTML that is nothing else. */
    private List<InlineSpan> images(Node html) {
        StringBuilder lines = new StringBuilder();
        int[] indices = new int[last(html) - start(html) + 1];
        for (SourceSpan line : html.getSourceSpans()) {
            int from = line.getInputIndex();
            for (int i = from; i < from + line.getLength(); i++) {
                indices[lines.length()] = i;
                lines.append(text.charAt(i));
            }
            indices[lines.length()] = from + line.getLength();
            lines.append('\n');
        }
        return HtmlImages.only(
                lines.toString(), index -> places.applyAsInt(indices[index]), index -> end(indices[index - 1] + 1));
    }

    private static int start(Node node) {
        return node.getSourceSpans().get(0).getInputIndex();
    }

    private static int last(Node node) {
        SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
        return last.getInputIndex() + last.getLength();
    }

    private TextRange range(int start, int end) {
        return new TextRange(places.applyAsInt(start), end(end));
    }

    private int end(int index) {
        return index == 0 ? 0 : places.applyAsInt(index - 1) + 1;
    }
}
