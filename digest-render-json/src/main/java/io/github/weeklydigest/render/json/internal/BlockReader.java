package io.github.weeklydigest.render.json.internal;

import io.github.weeklydigest.model.Alignment;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.CodeBlock;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.MathBlock;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.OpaqueBlock;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.model.Table;
import io.github.weeklydigest.model.TableCell;
import io.github.weeklydigest.model.TableRow;
import io.github.weeklydigest.model.ThematicBreak;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads what {@link BlockJson} writes, and makes the best of blocks that were written in another way. */
final class BlockReader {
    private final boolean html;

    /**
     * A reader.
     *
     * @param content the way in which the document says its blocks are written
     */
    BlockReader(String content) {
        this.html = content.equals(Content.HTML.id());
    }

    /** The blocks of a member, or else the paragraphs of {@code text}. */
    List<Block> blocksOrText(Members object, String name) {
        if (object.has(name)) {
            return blocks(object, name);
        }
        return object.text("text").stream()
                .flatMap(text -> Stream.of(text.split("\n\n")))
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> (Block) Paragraph.of(paragraph))
                .toList();
    }

    /** The blocks of a member: an array, or a string of Markdown or HTML. */
    List<Block> blocks(Members object, String name) {
        if (!object.isText(name)) {
            return object.objects(name, this::block);
        }
        String markup = object.requiredText(name);
        if (markup.isEmpty()) {
            return List.of();
        }
        return List.of(html ? new HtmlBlock(markup) : new OpaqueBlock(Content.MARKDOWN.id(), markup));
    }

    private Block block(Members object) {
        String type = object.requiredText("type");
        return switch (type) {
            case Type.PARAGRAPH -> new Paragraph(InlineReader.content(object));
            case Type.SUBHEADING ->
                object.valid(() -> new Subheading(object.requiredNumber("level"), InlineReader.content(object)));
            case Type.BULLET_LIST -> new BulletList(items(object), object.flag("tight", true));
            case Type.ORDERED_LIST ->
                new OrderedList(object.number("start").orElse(1), items(object), object.flag("tight", true));
            case Type.QUOTE -> new Quote(blocks(object, "blocks"));
            case Type.NOTE -> note(object);
            case Type.CODE ->
                new CodeBlock(object.text("info").or(() -> object.text("language")), object.textOrEmpty("text"));
            case Type.TABLE -> table(object);
            case Type.IMAGE -> InlineReader.image(object);
            case Type.MATH -> new MathBlock(object.requiredText("tex"));
            case Type.THEMATIC_BREAK -> new ThematicBreak();
            case Type.HTML -> new HtmlBlock(object.requiredText("html"));
            case Type.OPAQUE -> new OpaqueBlock(object.text("name").orElse(type), object.textOrEmpty("text"));
            default -> new OpaqueBlock(type, ForeignText.of(object.node()));
        };
    }

    Note note(Members object) {
        return new Note(object.requiredText("kind"), blocksOrText(object, "blocks"));
    }

    private List<ListItem> items(Members object) {
        return object.objects("items", item -> new ListItem(blocks(item, "blocks")));
    }

    private static Table table(Members object) {
        List<TableCell> header = object.objects("header", BlockReader::cell);
        List<Alignment> alignments = object.has("alignments")
                ? object.texts("alignments").stream()
                        .map(BlockReader::alignment)
                        .toList()
                : Collections.nCopies(header.size(), Alignment.NONE);
        List<TableRow> rows = new ArrayList<>();
        for (JsonNode row : object.array("rows")) {
            if (!(row instanceof JsonNode.Array cells)) {
                throw new UnreadableException(row.place(), "each row must be an array of cells");
            }
            rows.add(new TableRow(cells.values().stream()
                    .map(cell -> cell(Members.of(cell, "a cell")))
                    .toList()));
        }
        return new Table(alignments, header, rows);
    }

    private static TableCell cell(Members object) {
        return new TableCell(InlineReader.content(object));
    }

    private static Alignment alignment(String name) {
        return Stream.of(Alignment.values())
                .filter(alignment -> alignment.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(Alignment.NONE);
    }
}
