package io.github.weeklydigest.render.json.databind;

import io.github.weeklydigest.model.Alignment;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.ArxivId;
import io.github.weeklydigest.model.Attribution;
import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.CodeBlock;
import io.github.weeklydigest.model.ContentsEntry;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.DigestReference;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.FrontMatter;
import io.github.weeklydigest.model.FrontMatterValue;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineCode;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.MathBlock;
import io.github.weeklydigest.model.MediaGroup;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.OpaqueBlock;
import io.github.weeklydigest.model.OpaqueInline;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.PostTime;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionItem;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.Show;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.model.Table;
import io.github.weeklydigest.model.TableCell;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.model.TableRow;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.ThematicBreak;
import io.github.weeklydigest.model.Translation;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.model.WikiSource;
import io.github.weeklydigest.render.json.internal.read.ModelReader;
import io.github.weeklydigest.render.json.internal.write.ModelWriter;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.databind.module.SimpleModule;

/**
 * A module with which a mapper of Jackson 3 writes and reads a {@link Digest} in the shape of {@link
 * io.github.weeklydigest.render.json.JsonSchema#DIGEST}, and every other type of the model in the shape that it has within
 * a digest. Sections and items by themselves have no id.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
 * String json = mapper.writeValueAsString(digest.articles());
 * }</pre>
 *
 * <p>On the module path, a mapper does not find this module; add it with {@code JsonMapper.builder().addModule(new
 * DigestModule())}.
 *
 * <p>The mapper's own settings decide about indentation, limits and duplicate names.
 *
 * @since 0.1
 */
@SuppressWarnings("exports") // callers of this class have the mapper's module already
public final class DigestModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Creates the module, for {@link java.util.ServiceLoader} and for apps that add it themselves. */
    public DigestModule() {
        super(DigestModule.class.getName());
        addSerializer(Digest.class, new DigestSerializer());
        addDeserializer(Digest.class, new DigestDeserializer());
        add(DigestHeader.class, ModelWriter::header, ModelReader::header);
        add(FrontMatter.class, ModelWriter::frontMatter, ModelReader::frontMatter);
        addAll(
                ModelWriter::frontMatterValue,
                ModelReader::frontMatterValue,
                List.of(
                        FrontMatterValue.class,
                        FrontMatterValue.TextValue.class,
                        FrontMatterValue.NumberValue.class,
                        FrontMatterValue.BooleanValue.class,
                        FrontMatterValue.ListValue.class,
                        FrontMatterValue.MapValue.class,
                        FrontMatterValue.NullValue.class));
        add(SectionHeader.class, ModelWriter::sectionHeader, ModelReader::sectionHeader);
        addAll(
                ModelWriter::sectionItem,
                ModelReader::sectionItem,
                List.of(
                        SectionItem.class,
                        Section.class,
                        Item.class,
                        Article.class,
                        Conversation.class,
                        MediaListing.class,
                        Recommendations.class,
                        TableOfContents.class,
                        Quotation.class,
                        Prose.class));
        add(ArticlePart.class, ModelWriter::part, ModelReader::part);
        addAll(ModelWriter::source, ModelReader::source, List.of(Source.class, LinkSource.class, WikiSource.class));
        addAll(
                ModelWriter::block,
                ModelReader::block,
                List.of(
                        Block.class,
                        Paragraph.class,
                        Subheading.class,
                        BulletList.class,
                        OrderedList.class,
                        Quote.class,
                        Note.class,
                        CodeBlock.class,
                        Table.class,
                        Image.class,
                        MathBlock.class,
                        ThematicBreak.class,
                        HtmlBlock.class,
                        OpaqueBlock.class));
        addAll(
                ModelWriter::inline,
                ModelReader::inline,
                List.of(
                        Inline.class,
                        Text.class,
                        InlineCode.class,
                        Link.class,
                        Autolink.class,
                        Strong.class,
                        Emphasis.class,
                        Strikethrough.class,
                        WikiLink.class,
                        InlineMath.class,
                        InlineHtml.class,
                        LineBreak.class,
                        OpaqueInline.class));
        addParts();
    }

    private void addParts() {
        add(ListItem.class, ModelWriter::listItem, ModelReader::listItem);
        add(TableRow.class, ModelWriter::tableRow, ModelReader::tableRow);
        add(TableCell.class, ModelWriter::tableCell, ModelReader::tableCell);
        add(Alignment.class, ModelWriter::alignment, ModelReader::alignment);
        add(Post.class, ModelWriter::post, ModelReader::post);
        add(PostTime.class, ModelWriter::postTime, ModelReader::postTime);
        add(MediaGroup.class, ModelWriter::group, ModelReader::group);
        add(Show.class, ModelWriter::show, ModelReader::show);
        add(Episode.class, ModelWriter::episode, ModelReader::episode);
        add(Recommendation.class, ModelWriter::recommendation, ModelReader::recommendation);
        add(ContentsEntry.class, ModelWriter::contentsEntry, ModelReader::contentsEntry);
        add(Attribution.class, ModelWriter::attribution, ModelReader::attribution);
        add(ArxivId.class, ModelWriter::arxiv, ModelReader::arxiv);
        add(DigestReference.class, ModelWriter::reference, ModelReader::reference);
        add(Heading.class, ModelWriter::heading, ModelReader::heading);
        add(SectionKind.class, ModelWriter::sectionKind, ModelReader::sectionKind);
        add(Person.class, ModelWriter::person, ModelReader::person);
        add(Translation.class, ModelWriter::translation, ModelReader::translation);
        add(IsoWeek.class, ModelWriter::week, ModelReader::week);
        add(DateRange.class, ModelWriter::period, ModelReader::period);
    }

    private <T> void add(Class<T> type, BiConsumer<ModelWriter, ? super T> writing, Function<ModelReader, ?> reading) {
        addSerializer(type, new ModelSerializer<>(writing));
        addDeserializer(type, new ModelDeserializer<>(type, reading));
    }

    private <T> void addAll(
            BiConsumer<ModelWriter, ? super T> writing,
            Function<ModelReader, ?> reading,
            List<Class<? extends T>> types) {
        types.forEach(type -> add(type, writing, reading));
    }
}
