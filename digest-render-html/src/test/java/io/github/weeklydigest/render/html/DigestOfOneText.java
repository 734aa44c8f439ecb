package io.github.weeklydigest.render.html;

import io.github.weeklydigest.model.*;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A digest that has one text wherever the model takes a text. */
final class DigestOfOneText {
    private final String text;
    private int headings;

    private DigestOfOneText(String text) {
        this.text = text;
    }

    static Digest of(String text) {
        return new DigestOfOneText(text).digest();
    }

    private Digest digest() {
        DigestHeader header = DigestHeader.builder()
                .heading(heading(1))
                .week(new IsoWeek(2025, 20))
                .period(new IsoWeek(2025, 20).days())
                .issueNumber(306)
                .published(LocalDate.of(2025, 5, 19))
                .language(text)
                .profile(text)
                .authors(List.of(person()))
                .byline(inlines())
                .translations(List.of(
                        new Translation(text, some(), some()),
                        new Translation(text, Optional.empty(), Optional.empty())))
                .frontMatter(new FrontMatter(Map.of(text, FrontMatterValue.of(text))))
                .introduction(blocks())
                .build();
        List<Section> sections = List.of(
                section(SectionKind.CONTENTS, List.of(contents(), new Prose(fewBlocks()))),
                section(SectionKind.RECOMMENDATIONS, List.of(recommendations(), new Prose(fewBlocks()))),
                section(SectionKind.COLLECTION, allItems()));
        return new Digest(header, sections);
    }

    private Section section(SectionKind kind, List<SectionItem> items) {
        return new Section(new SectionHeader(kind, some(), Optional.of(heading(2))), items);
    }

    /** One item of each type: they look the same in all sections of other kinds. */
    private List<SectionItem> allItems() {
        return List.of(
                contents(),
                article(),
                Quotation.builder()
                        .quote(blocks())
                        .byline(inlines())
                        .speaker(person())
                        .source(linkSource())
                        .remarks(fewBlocks())
                        .build(),
                Quotation.builder().speaker(person()).source(linkSource()).build(),
                new Conversation(Optional.of(heading(4)), fewBlocks(), List.of(thread())),
                new MediaListing(List.of(new MediaGroup(
                        some(),
                        List.of(new Show(
                                some(),
                                List.of(
                                        new Episode(text, some(), some(), blocks()),
                                        new Episode(text, Optional.empty(), some(), List.of()))))))),
                recommendations(),
                new Prose(blocks()));
    }

    private TableOfContents contents() {
        return new TableOfContents(List.of(
                new ContentsEntry(1, inlines(), some(), Resolution.RESOLVED),
                new ContentsEntry(2, inlines(), Optional.empty(), Resolution.DANGLING)));
    }

    private Recommendations recommendations() {
        return new Recommendations(
                fewBlocks(),
                List.of(
                        new Recommendation(inlines(), some(), some(), some(), some()),
                        new Recommendation(inlines(), Optional.empty(), some(), some(), some()),
                        new Recommendation(inlines(), Optional.empty(), Optional.empty(), some(), some())));
    }

    private LinkSource linkSource() {
        return new LinkSource(inlines(), text, some(), Optional.empty());
    }

    private Article article() {
        List<ArticlePart> parts = new ArrayList<>();
        parts.add(new LinkSource(inlines(), text, some(), Optional.of(new Attribution(text + "："))));
        parts.add(
                new LinkSource(inlines(), "https://good.example/" + text, some(), Optional.of(new Attribution(text))));
        parts.add(new WikiSource(text, some(), Optional.of(new Attribution("by " + text))));
        parts.addAll(blocks());
        return Article.builder()
                .heading(heading(3))
                .label(text)
                .lead(inlines())
                .contributors(List.of(person()))
                .image(new Image(text, text, some()))
                .parts(parts)
                .build();
    }

    private Post thread() {
        return post(blocks(), List.of(post(fewBlocks(), List.of())));
    }

    private Post post(List<Block> content, List<Post> replies) {
        return new Post(
                person(),
                Optional.of(PostTime.of(LocalDate.of(2025, 5, 12))),
                some(),
                content,
                replies,
                List.of(new Image(text, text, some())));
    }

    private Person person() {
        return new Person(some(), some(), some());
    }

    /** Blocks where others have all of them: the same code writes blocks wherever they are. */
    private List<Block> fewBlocks() {
        return List.of(new Paragraph(inlines()), new Note(text, List.of(new Paragraph(List.of(new Text(text))))));
    }

    private List<Block> blocks() {
        List<Block> paragraph = List.of(new Paragraph(inlines()));
        TableCell cell = new TableCell(inlines());
        return List.of(
                new Paragraph(inlines()),
                new Subheading(3, inlines()),
                new BulletList(List.of(new ListItem(paragraph)), true),
                new OrderedList(3, List.of(new ListItem(paragraph)), false),
                new Quote(paragraph),
                new Note(text, paragraph),
                new CodeBlock(some(), text),
                new Table(List.of(Alignment.RIGHT), List.of(cell), List.of(new TableRow(List.of(cell)))),
                new Image(text, text, some()),
                new MathBlock(text),
                new ThematicBreak(),
                new HtmlBlock(text),
                new OpaqueBlock(text, text));
    }

    private List<Inline> inlines() {
        Text plain = new Text(text);
        return List.of(
                plain,
                new InlineCode(text),
                new Link(List.of(plain), text, some()),
                new Autolink(text, text),
                new Image(text, text, some()),
                new Strong(List.of(plain)),
                new Emphasis(List.of(new InlineHtml(text))),
                new Strikethrough(List.of(plain)),
                new WikiLink(text, some(), Optional.empty()),
                new WikiLink("page", Optional.empty(), some()),
                new InlineMath(text, false),
                new InlineHtml(text),
                new LineBreak(true),
                new OpaqueInline(text, text));
    }

    private Heading heading(int level) {
        return new Heading(level, inlines(), headings++ == 0 ? text : text + '-' + headings);
    }

    private Optional<String> some() {
        return Optional.of(text);
    }
}
