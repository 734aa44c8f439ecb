package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.model.Alignment;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
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
import io.github.weeklydigest.model.Resolution;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionItem;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.Show;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a digest with every element of the model.
 *
 * @param text the text of each element that has a text
 * @param uri the address of each element that has an address
 * @param html the raw HTML
 */
record EveryElement(String text, String uri, String html) {
    Digest digest() {
        List<Section> sections = new ArrayList<>();
        sections.add(section(SectionKind.CONTENTS, "contents", List.of(contents())));
        sections.add(section(SectionKind.INTRODUCTION, "introduction", List.of(new Prose(blocks()))));
        sections.add(section(SectionKind.RECOMMENDATIONS, "recommendations", List.of(recommendations())));
        Section category = new Section(
                new SectionHeader(
                        SectionKind.CATEGORY, Optional.of("podcasts-and-videos"), Optional.of(heading(3, "media"))),
                List.of(media()));
        sections.add(section(SectionKind.COLLECTION, "collection", List.of(article(), category)));
        sections.add(section(SectionKind.EXCERPTS, "excerpts", List.of(conversation(), quotation())));
        return new Digest(header(), sections);
    }

    private Optional<String> some() {
        return Optional.of(text);
    }

    private Section section(SectionKind kind, String anchor, List<? extends SectionItem> items) {
        SectionHeader header = new SectionHeader(kind, Optional.empty(), Optional.of(heading(2, anchor)));
        return new Section(header, List.copyOf(items));
    }

    private Heading heading(int level, String anchor) {
        return new Heading(level, List.of(new Text(text), new InlineCode(text)), anchor);
    }

    private DigestHeader header() {
        return DigestHeader.builder()
                .heading(heading(1, "title"))
                .week(new IsoWeek(2025, 20))
                .period(new DateRange(LocalDate.of(2025, 5, 12), LocalDate.of(2025, 5, 18)))
                .issueNumber(306)
                .published(LocalDate.of(2025, 5, 19))
                .language("zh-CN")
                .profile("sample")
                .authors(List.of(new Person(some(), some(), Optional.of(uri))))
                .byline(inlines())
                .translations(List.of(
                        new Translation(text, Optional.of("en"), Optional.of(uri)),
                        new Translation(text, Optional.empty(), Optional.empty())))
                .frontMatter(frontMatter())
                .introduction(blocks())
                .build();
    }

    private FrontMatter frontMatter() {
        Map<String, FrontMatterValue> values = new LinkedHashMap<>();
        values.put(text, FrontMatterValue.of(text));
        values.put("number", FrontMatterValue.of(306));
        values.put("rate", FrontMatterValue.numberOrText("-1.50"));
        values.put("draft", FrontMatterValue.of(false));
        values.put("nothing", new FrontMatterValue.NullValue());
        values.put("list", new FrontMatterValue.ListValue(List.copyOf(values.values())));
        values.put("map", new FrontMatterValue.MapValue(values));
        return new FrontMatter(values);
    }

    private TableOfContents contents() {
        List<Inline> label = List.of(new Text(text));
        return new TableOfContents(List.of(
                new ContentsEntry(1, label, Optional.of("collection"), Resolution.RESOLVED),
                new ContentsEntry(2, label, Optional.of("nowhere"), Resolution.DANGLING),
                new ContentsEntry(4, label, Optional.empty(), Resolution.UNKNOWN)));
    }

    private Recommendations recommendations() {
        List<Inline> label = List.of(new Text(text));
        Optional<String> none = Optional.empty();
        return new Recommendations(
                blocks(),
                List.of(
                        new Recommendation(label, Optional.of("article"), none, none, some()),
                        new Recommendation(label, none, Optional.of(uri), none, none),
                        new Recommendation(label, none, none, some(), none)));
    }

    private Article article() {
        List<ArticlePart> parts = new ArrayList<>();
        parts.add(new LinkSource(inlines(), uri, some(), Optional.of(new Attribution(text + "："))));
        parts.add(new WikiSource(text, some(), Optional.of(new Attribution("by " + text))));
        parts.addAll(blocks());
        Image image = new Image(text, uri, some());
        parts.add(new Paragraph(List.of(new Strong(List.of(new Text(text))), image)));
        return Article.builder()
                .heading(heading(4, "article"))
                .label(text)
                .lead(List.of(new Strong(List.of(new Text(text)))))
                .contributors(
                        List.of(new Person(some(), Optional.empty(), Optional.of(uri)), new Person(none(), some())))
                .image(image)
                .parts(parts)
                .build();
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private Quotation quotation() {
        return Quotation.builder()
                .quote(blocks())
                .byline(inlines())
                .speaker(new Person(some(), some(), Optional.of(uri)))
                .source(new LinkSource(inlines(), uri, some(), Optional.empty()))
                .remarks(blocks())
                .build();
    }

    private MediaListing media() {
        Episode linked = new Episode(text, Optional.of(uri), Optional.empty(), blocks());
        Episode noted = new Episode(text, Optional.empty(), some(), List.of());
        return new MediaListing(List.of(
                new MediaGroup(some(), List.of(new Show(some(), List.of(linked, noted)))),
                new MediaGroup(Optional.empty(), List.of(new Show(Optional.empty(), List.of(linked))))));
    }

    private Conversation conversation() {
        Post reply = new Post(
                new Person(Optional.empty(), some()),
                Optional.of(PostTime.of(LocalDate.of(2025, 5, 13))),
                Optional.empty(),
                blocks(),
                List.of(),
                List.of());
        Post post = new Post(
                new Person(some(), some()),
                Optional.of(new PostTime(LocalDate.of(2025, 5, 12), Optional.of(LocalTime.of(12, 37)))),
                Optional.of(uri),
                blocks(),
                List.of(reply),
                List.of(new Image(text, uri, some())));
        return new Conversation(Optional.of(heading(3, "posts")), blocks(), List.of(post, reply));
    }

    private List<Block> blocks() {
        List<ListItem> items = List.of(
                new ListItem(List.of(new Paragraph(inlines()))),
                new ListItem(List.of(new Paragraph(inlines()), new CodeBlock(Optional.empty(), text + '\n'))));
        TableRow row = new TableRow(List.of(new TableCell(inlines()), new TableCell(List.of())));
        return List.of(
                new Note("note", List.of(new Paragraph(inlines()))),
                new Note(Note.QUOTE, List.of(Paragraph.of(text))),
                new Note(text, List.of()),
                new Paragraph(inlines()),
                new Quote(List.of(new Subheading(2, inlines()), new Paragraph(inlines()))),
                new BulletList(items, true),
                new BulletList(items, false),
                new OrderedList(0, items, true),
                new CodeBlock(some(), text + '\n'),
                new Table(List.of(Alignment.NONE, Alignment.RIGHT), row.cells(), List.of(row, row)),
                new Image(text, uri, some()),
                new MathBlock(text),
                new ThematicBreak(),
                new HtmlBlock(html),
                new OpaqueBlock("unknown", text));
    }

    private List<Inline> inlines() {
        return List.of(
                new Text(text),
                new InlineCode(text),
                new Link(List.of(new Strong(List.of(new Text(text)))), uri, some()),
                new Link(List.of(), "#article", Optional.empty()),
                new Autolink(text, uri),
                new Image(text, uri, some()),
                new Strong(List.of(new Text(text), new Emphasis(List.of(new Text(text))))),
                new LineBreak(false),
                new Emphasis(List.of(new Text(text))),
                new LineBreak(true),
                new Strikethrough(List.of(new Text(text))),
                new WikiLink(text, some(), some()),
                new WikiLink("202505171230_2025W20_" + text, Optional.empty(), Optional.empty()),
                new InlineMath(text, false),
                new InlineMath(text, true),
                new InlineHtml(html),
                new OpaqueInline("unknown", text));
    }
}
