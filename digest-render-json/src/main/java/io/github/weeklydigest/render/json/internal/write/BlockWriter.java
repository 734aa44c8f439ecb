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
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.model.Table;
import io.github.weeklydigest.model.TableCell;
import io.github.weeklydigest.model.TableRow;
import io.github.weeklydigest.model.ThematicBreak;
import io.github.weeklydigest.render.json.internal.schema.JsonTypes;
import io.github.weeklydigest.render.json.internal.writer.JsonOut;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes blocks as objects with a {@code type}. */
final class BlockWriter implements Block.Visitor<JsonOut> {
    private final JsonOut out;
    private final InlineWriter inlines;

    BlockWriter(JsonOut out) {
        this.out = out;
        this.inlines = new InlineWriter(out);
    }

    /** An array of blocks. */
    JsonOut blocks(String name, List<Block> blocks) {
        out.startArray(name);
        for (Block block : blocks) {
            block.accept(this);
        }
        return out.endArray();
    }

    private JsonOut start(String type) {
        return out.startObject().member("type", type);
    }

    static JsonOut image(JsonOut out, Image image) {
        return out.startObject()
                .member("type", JsonTypes.IMAGE)
                .member("alt", image.alt())
                .member("url", image.uri())
                .member("title", image.title())
                .endObject();
    }

    /** A foreign type as it was, unless its name is one of ours. */
    static JsonOut opaque(JsonOut out, Set<String> known, String type, String text) {
        out.startObject();
        if (known.contains(type)) {
            out.member("type", JsonTypes.OPAQUE).member("name", type);
        } else {
            out.member("type", type);
        }
        return out.member("text", text).endObject();
    }

    @Override
    public JsonOut visitParagraph(Paragraph block) {
        start(JsonTypes.PARAGRAPH);
        return inlines.content(block.children()).endObject();
    }

    @Override
    public JsonOut visitSubheading(Subheading block) {
        start(JsonTypes.SUBHEADING).member("level", block.level());
        return inlines.content(block.children()).endObject();
    }

    @Override
    public JsonOut visitBulletList(BulletList block) {
        start(JsonTypes.BULLET_LIST).memberUnless(true, "tight", block.tight());
        return items(block.items());
    }

    @Override
    public JsonOut visitOrderedList(OrderedList block) {
        start(JsonTypes.ORDERED_LIST);
        if (block.start() != 1) {
            out.member("start", block.start());
        }
        out.memberUnless(true, "tight", block.tight());
        return items(block.items());
    }

    private JsonOut items(List<ListItem> items) {
        out.startArray("items");
        for (ListItem item : items) {
            out.startObject();
            blocks("blocks", item.children());
            out.endObject();
        }
        return out.endArray().endObject();
    }

    @Override
    public JsonOut visitQuote(Quote block) {
        start(JsonTypes.QUOTE);
        return blocks("blocks", block.children()).endObject();
    }

    @Override
    public JsonOut visitNote(Note block) {
        start(JsonTypes.NOTE).member("kind", block.kind());
        return blocks("blocks", block.children()).endObject();
    }

    @Override
    public JsonOut visitCodeBlock(CodeBlock block) {
        Optional<String> language = block.language();
        start(JsonTypes.CODE).member("language", language);
        if (!language.equals(block.info())) {
            out.member("info", block.info());
        }
        return out.member("text", block.code()).endObject();
    }

    @Override
    public JsonOut visitTable(Table block) {
        start(JsonTypes.TABLE);
        boolean unaligned = block.alignments().size() == block.header().size()
                && block.alignments().stream().allMatch(Alignment.NONE::equals);
        if (!unaligned) {
            out.startArray("alignments");
            block.alignments().forEach(alignment -> out.value(alignment.name().toLowerCase(Locale.ROOT)));
            out.endArray();
        }
        out.startArray("header");
        cells(block.header());
        out.endArray().startArray("rows");
        for (TableRow row : block.rows()) {
            out.startArray();
            cells(row.cells());
            out.endArray();
        }
        return out.endArray().endObject();
    }

    private void cells(List<TableCell> cells) {
        for (TableCell cell : cells) {
            out.startObject();
            inlines.content(cell.children()).endObject();
        }
    }

    @Override
    public JsonOut visitImage(Image block) {
        return image(out, block);
    }

    @Override
    public JsonOut visitMathBlock(MathBlock block) {
        return start(JsonTypes.MATH).member("tex", block.tex()).endObject();
    }

    @Override
    public JsonOut visitThematicBreak(ThematicBreak block) {
        return start(JsonTypes.THEMATIC_BREAK).endObject();
    }

    @Override
    public JsonOut visitHtmlBlock(HtmlBlock block) {
        return start(JsonTypes.HTML).member("html", block.html()).endObject();
    }

    @Override
    public JsonOut visitOpaqueBlock(OpaqueBlock block) {
        return opaque(out, JsonTypes.BLOCKS, block.type(), block.text());
    }
}
