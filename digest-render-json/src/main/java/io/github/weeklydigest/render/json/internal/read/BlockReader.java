package io.github.weeklydigest.render.json.internal.read;

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
import io.github.weeklydigest.render.json.internal.schema.JsonTypes;
import io.github.weeklydigest.render.json.internal.write.ContentForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads blocks. Blocks that were written as a string of Markdown or HTML, or not at all, are read as well as possible. */
final class BlockReader {
    private final boolean html;

    /**
     * A reader.
     *
     * @param content the way in which the document says its blocks are written
     */
    BlockReader(String content) {
        this.html = content.equals(ContentForm.HTML.id());
    }

    /** The blocks of a member, or else the paragraphs of {@code text}. */
    List<Block> blocksOrText(JsonObject object, String name) {
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
    List<Block> blocks(JsonObject object, String name) {
        if (!object.isText(name)) {
            return object.objects(name, this::block);
        }
        String markup = object.requiredText(name);
        if (markup.isEmpty()) {
            return List.of();
        }
        return List.of(html ? new HtmlBlock(markup) : new OpaqueBlock(ContentForm.MARKDOWN.id(), markup));
    }

    Block block(JsonObject object) {
        String type = object.requiredText("type");
        return switch (type) {
            case JsonTypes.PARAGRAPH -> new Paragraph(InlineReader.content(object));
            case JsonTypes.SUBHEADING ->
                object.valid(() -> new Subheading(object.requiredNumber("level"), InlineReader.content(object)));
            case JsonTypes.BULLET_LIST -> new BulletList(items(object), object.flag("tight", true));
            case JsonTypes.ORDERED_LIST ->
                new OrderedList(object.number("start").orElse(1), items(object), object.flag("tight", true));
            case JsonTypes.QUOTE -> new Quote(blocks(object, "blocks"));
            case JsonTypes.NOTE -> note(object);
            case JsonTypes.CODE ->
                new CodeBlock(object.text("info").or(() -> object.text("language")), object.textOrEmpty("text"));
            case JsonTypes.TABLE -> table(object);
            case JsonTypes.IMAGE -> InlineReader.image(object);
            case JsonTypes.MATH -> new MathBlock(object.requiredText("tex"));
            case JsonTypes.THEMATIC_BREAK -> new ThematicBreak();
            case JsonTypes.HTML -> new HtmlBlock(object.requiredText("html"));
            case JsonTypes.OPAQUE -> new OpaqueBlock(object.text("name").orElse(type), object.textOrEmpty("text"));
            default -> new OpaqueBlock(type, ForeignText.of(object.node()));
        };
    }

    Note note(JsonObject object) {
        return new Note(object.requiredText("kind"), blocksOrText(object, "blocks"));
    }

    private List<ListItem> items(JsonObject object) {
        return object.objects("items", this::item);
    }

    ListItem item(JsonObject object) {
        return new ListItem(blocks(object, "blocks"));
    }

    private static Table table(JsonObject object) {
        List<TableCell> header = object.objects("header", BlockReader::cell);
        List<Alignment> alignments = object.has("alignments")
                ? object.texts("alignments").stream()
                        .map(BlockReader::alignment)
                        .toList()
                : Collections.nCopies(header.size(), Alignment.NONE);
        List<TableRow> rows = new ArrayList<>();
        object.array("rows").forEach(row -> rows.add(row(row)));
        return new Table(alignments, header, rows);
    }

    static TableRow row(JsonNode row) {
        if (!(row instanceof JsonNode.Array cells)) {
            throw new UnreadableException(row.place(), "each row must be an array of cells");
        }
        return new TableRow(cells.values().stream()
                .map(cell -> cell(JsonObject.of(cell, "a cell")))
                .toList());
    }

    static TableCell cell(JsonObject object) {
        return new TableCell(InlineReader.content(object));
    }

    static Alignment alignment(String name) {
        return Stream.of(Alignment.values())
                .filter(alignment -> alignment.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(Alignment.NONE);
    }
}
