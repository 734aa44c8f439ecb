package io.github.weeklydigest.render.json.internal.read;

import io.github.weeklydigest.model.Alignment;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.ArxivId;
import io.github.weeklydigest.model.Attribution;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.ContentsEntry;
import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.DigestReference;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.FrontMatter;
import io.github.weeklydigest.model.FrontMatterValue;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.MediaGroup;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.PostTime;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionItem;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.Show;
import io.github.weeklydigest.model.TableCell;
import io.github.weeklydigest.model.TableRow;
import io.github.weeklydigest.model.Translation;
import io.github.weeklydigest.render.json.internal.write.ContentForm;
import java.util.Optional;
import tools.jackson.core.JsonParser;

/** Reads values of the model by themselves. An instance holds one value. */
public final class ModelReader {
    private static final int DEFAULT_LEVEL = 1;

    private final BlockReader blocks = new BlockReader(ContentForm.BLOCKS.id());
    private final ItemReader items = new ItemReader(blocks);
    private final JsonNode value;

    /**
     * Reads the value at the parser's current token, and leaves the parser at the value's last token.
     *
     * @param parser the parser, at the beginning of a value
     */
    public ModelReader(JsonParser parser) {
        this.value = new TreeReader(parser, MemoryBudget.unlimited()).value();
    }

    private JsonObject object() {
        return JsonObject.of(value, "the value");
    }

    private String text() {
        if (value instanceof JsonNode.Text text) {
            return text.text();
        }
        throw new UnreadableException(value.place(), "the value must be a string");
    }

    public DigestHeader header() {
        return HeaderReader.digest(object());
    }

    public SectionItem sectionItem() {
        return new DigestTree(items).sectionItem(object());
    }

    public SectionHeader sectionHeader() {
        return HeaderReader.section(object());
    }

    public ArticlePart part() {
        return object().has("type") ? block() : source();
    }

    public Block block() {
        return blocks.block(object());
    }

    public Inline inline() {
        return InlineReader.inline(object());
    }

    public ArticlePart source() {
        return ItemReader.source(object());
    }

    public Post post() {
        return items.post(object());
    }

    public PostTime postTime() {
        return JsonObject.valid(value.place(), () -> ItemReader.time(text()));
    }

    public Person person() {
        return HeaderReader.person(object());
    }

    public Heading heading() {
        return HeaderReader.heading(object(), DEFAULT_LEVEL);
    }

    public IsoWeek week() {
        return HeaderReader.week(object());
    }

    public DateRange period() {
        return HeaderReader.period(object());
    }

    public Translation translation() {
        return HeaderReader.translation(object());
    }

    public ArxivId arxiv() {
        return object().valid(() -> new ArxivId(object().requiredText("id"), object().number("version")));
    }

    public DigestReference reference() {
        Optional<JsonObject> week = object().object("week");
        if (week.isEmpty()) {
            throw new UnreadableException(value.place(), "'week' is missing");
        }
        return new DigestReference(HeaderReader.week(week.get()), object().text("heading"));
    }

    public Attribution attribution() {
        return ItemReader.attribution(object());
    }

    public MediaGroup group() {
        return items.group(object());
    }

    public Show show() {
        return items.show(object());
    }

    public Episode episode() {
        return items.episode(object());
    }

    public Recommendation recommendation() {
        return ItemReader.recommendation(object());
    }

    public ContentsEntry contentsEntry() {
        return ItemReader.entry(object());
    }

    public ListItem listItem() {
        return blocks.item(object());
    }

    public TableCell tableCell() {
        return BlockReader.cell(object());
    }

    public TableRow tableRow() {
        return BlockReader.row(value);
    }

    public SectionKind sectionKind() {
        return SectionKind.find(text()).orElse(SectionKind.OTHER);
    }

    public Alignment alignment() {
        return BlockReader.alignment(text());
    }

    public FrontMatter frontMatter() {
        return new FrontMatter(HeaderReader.frontMatter(object().node()));
    }

    public FrontMatterValue frontMatterValue() {
        return HeaderReader.frontMatter(value);
    }
}
