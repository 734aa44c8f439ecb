package io.github.weeklydigest.render.json.internal.write;

import io.github.weeklydigest.model.Alignment;
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
import io.github.weeklydigest.render.json.internal.schema.JsonTypes;
import io.github.weeklydigest.render.json.internal.schema.Names;
import io.github.weeklydigest.render.json.internal.writer.JsonOutput;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.io.SerializedString;

/** Writes blocks as objects with a {@code type}. */
final class BlockWriter implements Block.Visitor<JsonOutput> {
    private final JsonOutput out;
    private final InlineWriter inlines;

    BlockWriter(JsonOutput out) {
        this.out = out;
        this.inlines = new InlineWriter(out);
    }

    /** An array of blocks. */
    JsonOutput blocks(SerializedString name, List<Block> blocks) {
        out.startArray(name);
        for (Block block : blocks) {
            block.accept(this);
        }
        return out.endArray();
    }

    private JsonOutput start(String type) {
        return out.startObject().member(Names.TYPE, type);
    }

    static JsonOutput image(JsonOutput out, Image image) {
        return out.startObject()
                .member(Names.TYPE, JsonTypes.IMAGE)
                .member(Names.ALT, image.alt())
                .member(Names.URL, image.uri())
                .member(Names.TITLE, image.title())
                .endObject();
    }

    /** A foreign type as it was, unless its name is one of ours. */
    static JsonOutput opaque(JsonOutput out, Set<String> known, String type, String text) {
        out.startObject();
        if (known.contains(type)) {
            out.member(Names.TYPE, JsonTypes.OPAQUE).member(Names.NAME, type);
        } else {
            out.member(Names.TYPE, type);
        }
        return out.member(Names.TEXT, text).endObject();
    }

    @Override
    public JsonOutput visitParagraph(Paragraph block) {
        start(JsonTypes.PARAGRAPH);
        return inlines.content(block.children()).endObject();
    }

    @Override
    public JsonOutput visitSubheading(Subheading block) {
        start(JsonTypes.SUBHEADING).member(Names.LEVEL, block.level());
        return inlines.content(block.children()).endObject();
    }

    @Override
    public JsonOutput visitBulletList(BulletList block) {
        start(JsonTypes.BULLET_LIST).memberUnless(true, Names.TIGHT, block.tight());
        return items(block.items());
    }

    @Override
    public JsonOutput visitOrderedList(OrderedList block) {
        start(JsonTypes.ORDERED_LIST);
        if (block.start() != 1) {
            out.member(Names.START, block.start());
        }
        out.memberUnless(true, Names.TIGHT, block.tight());
        return items(block.items());
    }

    void item(ListItem item) {
        out.startObject();
        blocks(Names.BLOCKS, item.children());
        out.endObject();
    }

    private JsonOutput items(List<ListItem> items) {
        out.startArray(Names.ITEMS);
        items.forEach(this::item);
        return out.endArray().endObject();
    }

    @Override
    public JsonOutput visitQuote(Quote block) {
        start(JsonTypes.QUOTE);
        return blocks(Names.BLOCKS, block.children()).endObject();
    }

    @Override
    public JsonOutput visitNote(Note block) {
        start(JsonTypes.NOTE).member(Names.KIND, block.kind());
        return blocks(Names.BLOCKS, block.children()).endObject();
    }

    @Override
    public JsonOutput visitCodeBlock(CodeBlock block) {
        Optional<String> language = block.language();
        start(JsonTypes.CODE).member(Names.LANGUAGE, language);
        if (!language.equals(block.info())) {
            out.member(Names.INFO, block.info());
        }
        return out.member(Names.TEXT, block.code()).endObject();
    }

    @Override
    public JsonOutput visitTable(Table block) {
        start(JsonTypes.TABLE);
        boolean unaligned = block.alignments().size() == block.header().size()
                && block.alignments().stream().allMatch(Alignment.NONE::equals);
        if (!unaligned) {
            out.startArray(Names.ALIGNMENTS);
            block.alignments().forEach(alignment -> out.value(alignment.name().toLowerCase(Locale.ROOT)));
            out.endArray();
        }
        out.startArray(Names.HEADER);
        cells(block.header());
        out.endArray().startArray(Names.ROWS);
        block.rows().forEach(this::row);
        return out.endArray().endObject();
    }

    void cell(TableCell cell) {
        out.startObject();
        inlines.content(cell.children()).endObject();
    }

    void row(TableRow row) {
        out.startArray();
        cells(row.cells());
        out.endArray();
    }

    private void cells(List<TableCell> cells) {
        cells.forEach(this::cell);
    }

    @Override
    public JsonOutput visitImage(Image block) {
        return image(out, block);
    }

    @Override
    public JsonOutput visitMathBlock(MathBlock block) {
        return start(JsonTypes.MATH).member(Names.TEX, block.tex()).endObject();
    }

    @Override
    public JsonOutput visitThematicBreak(ThematicBreak block) {
        return start(JsonTypes.THEMATIC_BREAK).endObject();
    }

    @Override
    public JsonOutput visitHtmlBlock(HtmlBlock block) {
        return start(JsonTypes.HTML).member(Names.HTML, block.html()).endObject();
    }

    @Override
    public JsonOutput visitOpaqueBlock(OpaqueBlock block) {
        return opaque(out, JsonTypes.BLOCKS, block.type(), block.text());
    }

    @Override
    public JsonOutput visitOther(Block block) {
        return visitOpaqueBlock(new OpaqueBlock("other", PlainText.ofBlocks(List.of(block))));
    }
}
