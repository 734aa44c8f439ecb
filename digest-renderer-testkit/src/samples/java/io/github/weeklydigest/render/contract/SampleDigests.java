package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.OpaqueBlock;
import io.github.weeklydigest.model.OpaqueInline;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionItem;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.model.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Made-up digests that renderers are checked with.
 *
 * <p>All methods are pure functions.
 *
 * @since 0.1
 */
public final class SampleDigests {
    /** A word in a paragraph of {@link #opaque()}. */
    public static final String KNOWN_WORD = "wd-known";

    /** The text of the opaque block in {@link #opaque()}. */
    public static final String OPAQUE_BLOCK_WORD = "wd-opaque-block";

    /** The text of the opaque inline in {@link #opaque()}. */
    public static final String OPAQUE_INLINE_WORD = "wd-opaque-inline";

    private static final String STRANGE =
            "\0\u0001\b\t\n\u000B\f\r\u001B\u007F\u0085\u00A0\u00AD\u0301\u200B\u202Eabc\u202C"
                    + "\u2028\u2029\uD83D\uDE00\uD83D \uDE00\uFDD0\uFEFF\uFFFD\uFFFE\uFFFF]]>-->\"'`\\\u0130I\u0131i";

    private SampleDigests() {}

    /** {@return a digest with every element of the model} */
    public static Digest everyElement() {
        return withText("一段 text", "https://example.org/a?b=1&c=2");
    }

    /**
     * A digest with every element of the model, where all texts and all addresses are the same.
     *
     * @param text the text
     * @param uri the address
     * @return the digest
     */
    public static Digest withText(String text, String uri) {
        return withHtml(text, uri, text);
    }

    /** The same where raw HTML is something else than the text. */
    static Digest withHtml(String text, String uri, String html) {
        return new EveryElement(text, uri, html).digest();
    }

    /** {@return a digest with every element, whose texts hold control characters, lone surrogates and the like} */
    public static Digest strangeText() {
        return withText(STRANGE, "https://example.org/" + STRANGE);
    }

    /** {@return a digest without title, sections and items} */
    public static Digest empty() {
        return new Digest(DigestHeader.builder().stub(true).build(), List.of());
    }

    /** {@return a digest with an empty section of each kind, and a section of items with nothing in them} */
    public static Digest emptyParts() {
        List<SectionItem> items = List.of(
                new Article(Optional.empty(), List.of()),
                new Article(Optional.of(new Heading(6, List.of(), "")), List.of(LinkSource.of("", ""))),
                new Conversation(Optional.empty(), List.of(), List.of()),
                new MediaListing(List.of()),
                new Recommendations(List.of(), List.of()),
                new TableOfContents(List.of()),
                Quotation.builder().build(),
                new Prose(List.of(new Paragraph(List.of()), new BulletList(List.of(), true))));
        Stream<Section> empty = Arrays.stream(SectionKind.values()).map(kind -> new Section(section(kind), List.of()));
        List<Section> sections = Stream.concat(empty, Stream.of(new Section(section(SectionKind.OTHER), items)))
                .toList();
        return new Digest(DigestHeader.of("", ""), sections);
    }

    private static SectionHeader section(SectionKind kind) {
        return new SectionHeader(kind, Optional.empty(), Optional.empty());
    }

    /**
     * A digest with articles in two categories.
     *
     * @param count how many articles
     * @return the digest
     */
    public static Digest ofArticles(int count) {
        List<SectionItem> articles = IntStream.range(0, count)
                .mapToObj(i -> (SectionItem) new Article(
                        Optional.of(Heading.of(4, "Article " + i, "article-" + i)),
                        List.of(
                                LinkSource.of("Source " + i, "https://example.org/" + i),
                                Paragraph.of("第 " + i + " 篇文章的摘要，说明它讲了什么。"),
                                Paragraph.of("And a second paragraph of article " + i + "."))))
                .toList();
        Section first = new Section(category("generative-ai", "生成式 AI"), articles.subList(0, count / 2));
        Section second = new Section(category("software", "软件"), articles.subList(count / 2, count));
        SectionHeader collection =
                new SectionHeader(SectionKind.COLLECTION, Optional.empty(), Optional.of(Heading.of(2, "文章", "文章")));
        return new Digest(
                DigestHeader.of("A week of articles", "a-week-of-articles"),
                List.of(new Section(collection, List.of(first, second))));
    }

    private static SectionHeader category(String id, String title) {
        return new SectionHeader(
                SectionKind.CATEGORY, Optional.of(id), Optional.of(Heading.of(3, title, Heading.anchorOf(title))));
    }

    /**
     * A digest with nested quotes, lists, emphasis and sections.
     *
     * @param depth how deep blocks and inlines are nested
     * @param sections how deep sections are nested
     * @return the digest
     */
    public static Digest nested(int depth, int sections) {
        Inline inline = new Text("innermost");
        Block block = Paragraph.of("innermost");
        for (int i = 0; i < depth; i++) {
            inline = i % 2 == 0 ? new Strong(List.of(inline)) : new Emphasis(List.of(inline));
            block = i % 2 == 0
                    ? new Quote(List.of(block))
                    : new BulletList(List.of(new ListItem(List.of(block))), true);
        }
        SectionItem item =
                new Article(Optional.of(Heading.of(6, "Deep", "deep")), List.of(new Paragraph(List.of(inline)), block));
        for (int i = sections; i > 0; i--) {
            Heading heading = Heading.of(Math.min(6, i + 1), "Section " + i, "section-" + i);
            item = new Section(
                    new SectionHeader(SectionKind.OTHER, Optional.empty(), Optional.of(heading)), List.of(item));
        }
        List<Section> outermost = item instanceof Section section
                ? List.of(section)
                : List.of(new Section(section(SectionKind.OTHER), List.of(item)));
        return new Digest(DigestHeader.of("Nested", "nested"), outermost);
    }

    /** {@return a digest with an article of known and unknown blocks and inlines} */
    public static Digest opaque() {
        Article article = new Article(
                Optional.of(Heading.of(4, "Opaque", "opaque")),
                List.of(
                        new Paragraph(
                                List.of(new Text(KNOWN_WORD + ' '), new OpaqueInline("ruby", OPAQUE_INLINE_WORD))),
                        new OpaqueBlock("footnote", OPAQUE_BLOCK_WORD)));
        return new Digest(
                DigestHeader.of("Opaque", "opaque-digest"),
                List.of(new Section(category("other", "Other"), List.of(article))));
    }
}
