package io.github.weeklydigest.render.json.internal.write;

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
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.MediaGroup;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.PostTime;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionItem;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.Show;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.TableCell;
import io.github.weeklydigest.model.TableRow;
import io.github.weeklydigest.model.Translation;
import io.github.weeklydigest.render.json.internal.schema.JsonTypes;
import io.github.weeklydigest.render.json.internal.schema.Names;
import io.github.weeklydigest.render.json.internal.schema.SchemaVersion;
import io.github.weeklydigest.render.json.internal.writer.JsonOutput;
import io.github.weeklydigest.stream.DigestIds;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes values of the model by themselves, in the shape that they have within a digest. Such sections and items have no id,
 * because an id says where something is in a digest.
 */
public final class ModelWriter {
    private final JsonOutput out;
    private final HeaderWriter headers;
    private final ItemWriter items;
    private final BlockWriter blocks;
    private final InlineWriter inlines;

    /**
     * Creates a writer.
     *
     * @param out the output
     */
    public ModelWriter(JsonOutput out) {
        this.out = out;
        this.headers = new HeaderWriter(out, JsonWriteOptions.COMPLETE);
        this.items = new ItemWriter(out, JsonWriteOptions.COMPLETE, headers);
        this.blocks = new BlockWriter(out);
        this.inlines = new InlineWriter(out);
    }

    private <T> void object(T value, Consumer<T> members) {
        out.startObject();
        members.accept(value);
        out.endObject();
    }

    public void header(DigestHeader header) {
        out.startObject()
                .member(Names.SCHEMA_VERSION, SchemaVersion.CURRENT)
                .member(Names.ID, DigestIds.ofDigest(header));
        headers.digest(header);
        out.endObject();
    }

    public void sectionItem(SectionItem item) {
        if (item instanceof Section section) {
            section(section);
        } else {
            item((Item) item);
        }
    }

    public void section(Section section) {
        out.startObject().member(Names.TYPE, JsonTypes.SECTION);
        headers.section(section.header());
        out.startArray(Names.ITEMS);
        section.items().forEach(this::sectionItem);
        out.endArray().endObject();
    }

    public void sectionHeader(SectionHeader header) {
        object(header, headers::section);
    }

    public void item(Item item) {
        out.startObject().member(Names.TYPE, item.type());
        item.accept(items).endObject();
    }

    public void part(ArticlePart part) {
        if (part instanceof Source source) {
            source(source);
        } else {
            block((Block) part);
        }
    }

    public void block(Block block) {
        block.accept(blocks);
    }

    public void inline(Inline inline) {
        inline.accept(inlines);
    }

    public void source(Source source) {
        object(source, items::source);
    }

    public void post(Post post) {
        object(post, items::post);
    }

    public void postTime(PostTime time) {
        out.value(time.toString());
    }

    public void person(Person person) {
        object(person, headers::personMembers);
    }

    public void heading(Heading heading) {
        object(Optional.of(heading), headers::heading);
    }

    public void week(IsoWeek week) {
        object(week, headers::weekMembers);
    }

    public void period(DateRange period) {
        object(period, headers::periodMembers);
    }

    public void translation(Translation translation) {
        object(translation, headers::translation);
    }

    public void arxiv(ArxivId id) {
        object(id, items::arxiv);
    }

    public void reference(DigestReference reference) {
        object(reference, items::reference);
    }

    public void attribution(Attribution attribution) {
        object(attribution, items::attribution);
    }

    public void group(MediaGroup group) {
        object(group, items::group);
    }

    public void show(Show show) {
        object(show, items::show);
    }

    public void episode(Episode episode) {
        object(episode, items::episode);
    }

    public void recommendation(Recommendation link) {
        object(link, items::recommendation);
    }

    public void contentsEntry(ContentsEntry entry) {
        object(entry, items::entry);
    }

    public void listItem(ListItem item) {
        blocks.item(item);
    }

    public void tableCell(TableCell cell) {
        blocks.cell(cell);
    }

    public void tableRow(TableRow row) {
        blocks.row(row);
    }

    public void sectionKind(SectionKind kind) {
        out.value(kind.id());
    }

    public void alignment(Alignment alignment) {
        out.value(alignment.name().toLowerCase(Locale.ROOT));
    }

    public void frontMatter(FrontMatter frontMatter) {
        object(frontMatter.values(), headers::frontMatter);
    }

    public void frontMatterValue(FrontMatterValue value) {
        headers.frontMatter(value);
    }
}
