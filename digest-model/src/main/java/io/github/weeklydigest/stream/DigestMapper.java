package io.github.weeklydigest.stream;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.CodeBlock;
import io.github.weeklydigest.model.ContentsEntry;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineCode;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.InlineMath;
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
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.SectionHeader;
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
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.model.WikiSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a digest: one method per kind of element; each returns the replacement.
 *
 * <p>By default every element is kept and what it holds is rewritten; where nothing changes, the same instances come out
 * again. An overridden method decides whether the elements below are rewritten: call {@code super} for the
 * default. To drop an element or to put several in its place, override {@link #block} or {@link #inline}.
 *
 * <p>A mapper is a transform, so subclasses are immutable and safe for use by several threads.
 *
 * <pre>{@code
 * DigestTransform withoutImages = new DigestMapper() {
 *     @Override
 *     protected List<Inline> inline(Inline inline) {
 *         return inline instanceof Image ? List.of() : super.inline(inline);
 *     }
 * };
 * }</pre>
 *
 * @since 0.1
 */
@SuppressWarnings(
        "ReferenceEquality") // The same list means that nothing has changed, without a comparison of everything that is
// in it.
public abstract class DigestMapper implements DigestTransform {
    private final ItemMapping items = new ItemMapping();
    private final BlockMapping blocks = new BlockMapping();
    private final InlineMapping inlines = new InlineMapping();

    /** Makes a mapper. */
    protected DigestMapper() {}

    @Override
    public final DigestReader apply(DigestReader source) {
        return new ForwardingReader(source) {
            @Override
            protected @Nullable DigestEvent read() throws IOException {
                DigestEvent event = source.next();
                return event == null ? null : event(event);
            }
        };
    }

    /** Rewrites what an event holds. */
    final DigestEvent event(DigestEvent event) {
        if (event instanceof DigestStart start) {
            return new DigestStart(header(start.header()), start.span());
        }
        if (event instanceof SectionStart start) {
            return new SectionStart(section(start.header()), start.span());
        }
        if (event instanceof ItemEvent item) {
            return new ItemEvent(item(item.item()), item.span());
        }
        return event;
    }

    /**
     * Rewrites everything before the first section: heading, byline and introduction.
     *
     * @param header the original
     * @return the replacement
     */
    protected DigestHeader header(DigestHeader header) {
        Optional<Heading> heading = header.heading().map(this::heading);
        List<Inline> byline = inlines(header.byline());
        List<Block> introduction = blocks(header.introduction());
        return header.toBuilder()
                .heading(heading)
                .byline(byline)
                .introduction(introduction)
                .build();
    }

    /**
     * Rewrites the head of a section: its heading.
     *
     * @param header the original
     * @return the replacement
     */
    protected SectionHeader section(SectionHeader header) {
        return new SectionHeader(
                header.kind(), header.category(), header.heading().map(this::heading));
    }

    /**
     * Rewrites a heading: its inlines. The anchor stays.
     *
     * @param heading the original
     * @return the replacement
     */
    protected Heading heading(Heading heading) {
        List<Inline> children = inlines(heading.children());
        return children == heading.children() ? heading : new Heading(heading.level(), children, heading.anchor());
    }

    /**
     * Rewrites an item: the method for its kind.
     *
     * @param item the original
     * @return the replacement
     */
    protected Item item(Item item) {
        return item.accept(items);
    }

    /**
     * Rewrites an article: heading, lead, image, sources, notes and blocks. The lead and the image are parts of a block as well;
     * both places are rewritten. The image is left out if its replacement has no image.
     *
     * @param item the original
     * @return the replacement
     */
    protected Item article(Article item) {
        List<ArticlePart> parts = flatMapped(item.parts(), this::part);
        return item.toBuilder()
                .heading(item.heading().map(this::heading))
                .lead(inlines(item.lead()))
                .image(item.image().flatMap(this::imageOfArticle))
                .parts(parts)
                .build();
    }

    private Optional<Image> imageOfArticle(Image image) {
        return inline(image).stream()
                .filter(Image.class::isInstance)
                .map(Image.class::cast)
                .findFirst();
    }

    /**
     * Rewrites a conversation: heading, introduction and posts.
     *
     * @param item the original
     * @return the replacement
     */
    protected Item conversation(Conversation item) {
        return new Conversation(
                item.heading().map(this::heading), blocks(item.introduction()), mapped(item.posts(), this::post));
    }

    /**
     * Rewrites a media listing: its groups.
     *
     * @param item the original
     * @return the replacement
     */
    protected Item mediaListing(MediaListing item) {
        return new MediaListing(mapped(item.groups(), this::mediaGroup));
    }

    /**
     * Rewrites recommendations: introduction and links.
     *
     * @param item the original
     * @return the replacement
     */
    protected Item recommendations(Recommendations item) {
        return new Recommendations(blocks(item.introduction()), mapped(item.links(), this::recommendation));
    }

    /**
     * Rewrites the table of contents: its entries.
     *
     * @param item the original
     * @return the replacement
     */
    protected Item tableOfContents(TableOfContents item) {
        return new TableOfContents(mapped(item.entries(), this::contentsEntry));
    }

    /**
     * Rewrites a quotation: the quote, the byline, the source and the remarks.
     *
     * @param item the original
     * @return the replacement
     */
    protected Item quotation(Quotation item) {
        return item.toBuilder()
                .quote(blocks(item.quote()))
                .byline(inlines(item.byline()))
                .source(item.source().map(this::source))
                .remarks(blocks(item.remarks()))
                .build();
    }

    private Source source(Source source) {
        if (source instanceof LinkSource link) {
            return linkSource(link);
        }
        return source instanceof WikiSource wiki ? wikiSource(wiki) : source;
    }

    /**
     * Rewrites prose: its blocks.
     *
     * @param item the original
     * @return the replacement
     */
    protected Item prose(Prose item) {
        List<Block> children = blocks(item.children());
        return children == item.children() ? item : new Prose(children);
    }

    /**
     * Rewrites a part of an article: a source by {@link #linkSource} or {@link #wikiSource}, a block by {@link #block}.
     *
     * @param part the original
     * @return the replacement
     */
    protected List<? extends ArticlePart> part(ArticlePart part) {
        if (part instanceof LinkSource source) {
            return List.of(linkSource(source));
        }
        if (part instanceof WikiSource source) {
            return List.of(wikiSource(source));
        }
        return part instanceof Block block ? block(block) : List.of(part);
    }

    /**
     * Rewrites a source that is a link: its label.
     *
     * @param source the original
     * @return the replacement
     */
    protected Source linkSource(LinkSource source) {
        List<Inline> label = inlines(source.label());
        return label == source.label()
                ? source
                : new LinkSource(label, source.uri(), source.linkTitle(), source.attribution());
    }

    /**
     * Rewrites a source that is a wikilink; it stays.
     *
     * @param source the original
     * @return the replacement
     */
    protected Source wikiSource(WikiSource source) {
        return source;
    }

    /**
     * Rewrites a post: its text, its replies and its attachments.
     *
     * @param post the original
     * @return the replacement
     */
    protected Post post(Post post) {
        return post.toBuilder()
                .quote(blocks(post.quote()))
                .replies(mapped(post.replies(), this::post))
                .attachments(blocks(post.attachments()))
                .build();
    }

    /**
     * Rewrites a group of a media listing: its shows.
     *
     * @param group the original
     * @return the replacement
     */
    protected MediaGroup mediaGroup(MediaGroup group) {
        return new MediaGroup(group.label(), mapped(group.shows(), this::show));
    }

    /**
     * Rewrites a show: its episodes.
     *
     * @param show the original
     * @return the replacement
     */
    protected Show show(Show show) {
        return new Show(show.name(), mapped(show.episodes(), this::episode));
    }

    /**
     * Rewrites an episode: what is said of it.
     *
     * @param episode the original
     * @return the replacement
     */
    protected Episode episode(Episode episode) {
        return new Episode(episode.title(), episode.uri(), episode.page(), blocks(episode.notes()));
    }

    /**
     * Rewrites a recommended link: its label.
     *
     * @param link the original
     * @return the replacement
     */
    protected Recommendation recommendation(Recommendation link) {
        return link.toBuilder().label(inlines(link.label())).build();
    }

    /**
     * Rewrites a line of the table of contents: its label.
     *
     * @param entry the original
     * @return the replacement
     */
    protected ContentsEntry contentsEntry(ContentsEntry entry) {
        return new ContentsEntry(entry.level(), inlines(entry.label()), entry.anchor(), entry.resolution());
    }

    /**
     * Rewrites a block by the method for its kind.
     *
     * @param block the original
     * @return the replacement
     */
    protected List<Block> block(Block block) {
        return List.of(block.accept(blocks));
    }

    /**
     * Rewrites an inline by the method for its kind.
     *
     * @param inline the original
     * @return the replacement
     */
    protected List<Inline> inline(Inline inline) {
        return List.of(inline.accept(inlines));
    }

    /**
     * Rewrites blocks one after the other.
     *
     * @param children the originals
     * @return what to put in their place; the same list, if nothing changes
     */
    protected final List<Block> blocks(List<Block> children) {
        return flatMapped(children, this::block);
    }

    /**
     * Rewrites inlines one after the other.
     *
     * @param children the originals
     * @return what to put in their place; the same list, if nothing changes
     */
    protected final List<Inline> inlines(List<Inline> children) {
        return flatMapped(children, this::inline);
    }

    /**
     * Rewrites a paragraph: its inlines.
     *
     * @param block the original
     * @return the replacement
     */
    protected Block paragraph(Paragraph block) {
        List<Inline> children = inlines(block.children());
        return children == block.children() ? block : new Paragraph(children);
    }

    /**
     * Rewrites a heading inside a quote or a list: its inlines.
     *
     * @param block the original
     * @return the replacement
     */
    protected Block subheading(Subheading block) {
        List<Inline> children = inlines(block.children());
        return children == block.children() ? block : new Subheading(block.level(), children);
    }

    /**
     * Rewrites a bullet list: its items.
     *
     * @param block the original
     * @return the replacement
     */
    protected Block bulletList(BulletList block) {
        List<ListItem> items = mapped(block.items(), this::listItem);
        return items == block.items() ? block : new BulletList(items, block.tight());
    }

    /**
     * Rewrites a numbered list: its items.
     *
     * @param block the original
     * @return the replacement
     */
    protected Block orderedList(OrderedList block) {
        List<ListItem> items = mapped(block.items(), this::listItem);
        return items == block.items() ? block : new OrderedList(block.start(), items, block.tight());
    }

    /**
     * Rewrites a quote: its blocks.
     *
     * @param block the original
     * @return the replacement
     */
    protected Block quote(Quote block) {
        List<Block> children = blocks(block.children());
        return children == block.children() ? block : new Quote(children);
    }

    /**
     * Rewrites a note: its blocks.
     *
     * @param block the original
     * @return the replacement
     */
    protected Block note(Note block) {
        List<Block> children = blocks(block.children());
        return children == block.children() ? block : new Note(block.kind(), children);
    }

    /**
     * Rewrites a code block; it stays.
     *
     * @param block the original
     * @return the replacement
     */
    protected Block codeBlock(CodeBlock block) {
        return block;
    }

    /**
     * Rewrites a table: its cells.
     *
     * @param block the original
     * @return the replacement
     */
    protected Block table(Table block) {
        return new Table(
                block.alignments(),
                mapped(block.header(), this::tableCell),
                mapped(block.rows(), row -> new TableRow(mapped(row.cells(), this::tableCell))));
    }

    /**
     * Rewrites an image that is a block of its own; it stays.
     *
     * @param block the original
     * @return the replacement
     */
    protected Block imageBlock(Image block) {
        return block;
    }

    /**
     * Rewrites a formula that is a block of its own; it stays.
     *
     * @param block the original
     * @return the replacement
     */
    protected Block mathBlock(MathBlock block) {
        return block;
    }

    /**
     * Rewrites a thematic break; it stays.
     *
     * @param block the original
     * @return the replacement
     */
    protected Block thematicBreak(ThematicBreak block) {
        return block;
    }

    /**
     * Rewrites a block of raw HTML; it stays.
     *
     * @param block the original
     * @return the replacement
     */
    protected Block htmlBlock(HtmlBlock block) {
        return block;
    }

    /**
     * Rewrites a block of an unknown kind; it stays.
     *
     * @param block the original
     * @return the replacement
     */
    protected Block opaqueBlock(OpaqueBlock block) {
        return block;
    }

    /**
     * Rewrites an item of a list: its blocks.
     *
     * @param item the original
     * @return the replacement
     */
    protected ListItem listItem(ListItem item) {
        List<Block> children = blocks(item.children());
        return children == item.children() ? item : new ListItem(children);
    }

    /**
     * Rewrites a cell of a table: its inlines.
     *
     * @param cell the original
     * @return the replacement
     */
    protected TableCell tableCell(TableCell cell) {
        List<Inline> children = inlines(cell.children());
        return children == cell.children() ? cell : new TableCell(children);
    }

    /**
     * Rewrites a run of text; it stays.
     *
     * @param inline the original
     * @return the replacement
     */
    protected Inline text(Text inline) {
        return inline;
    }

    /**
     * Rewrites a code span; it stays.
     *
     * @param inline the original
     * @return the replacement
     */
    protected Inline inlineCode(InlineCode inline) {
        return inline;
    }

    /**
     * Rewrites a link: its inlines.
     *
     * @param inline the original
     * @return the replacement
     */
    protected Inline link(Link inline) {
        List<Inline> children = inlines(inline.children());
        return children == inline.children() ? inline : new Link(children, inline.uri(), inline.title());
    }

    /**
     * Rewrites an address that is its own text; it stays.
     *
     * @param inline the original
     * @return the replacement
     */
    protected Inline autolink(Autolink inline) {
        return inline;
    }

    /**
     * Rewrites an image; it stays.
     *
     * @param inline the original
     * @return the replacement
     */
    protected Inline image(Image inline) {
        return inline;
    }

    /**
     * Rewrites strong emphasis: its inlines.
     *
     * @param inline the original
     * @return the replacement
     */
    protected Inline strong(Strong inline) {
        List<Inline> children = inlines(inline.children());
        return children == inline.children() ? inline : new Strong(children);
    }

    /**
     * Rewrites emphasis: its inlines.
     *
     * @param inline the original
     * @return the replacement
     */
    protected Inline emphasis(Emphasis inline) {
        List<Inline> children = inlines(inline.children());
        return children == inline.children() ? inline : new Emphasis(children);
    }

    /**
     * Rewrites struck-out text: its inlines.
     *
     * @param inline the original
     * @return the replacement
     */
    protected Inline strikethrough(Strikethrough inline) {
        List<Inline> children = inlines(inline.children());
        return children == inline.children() ? inline : new Strikethrough(children);
    }

    /**
     * Rewrites a wikilink; it stays.
     *
     * @param inline the original
     * @return the replacement
     */
    protected Inline wikiLink(WikiLink inline) {
        return inline;
    }

    /**
     * Rewrites a formula in a line; it stays.
     *
     * @param inline the original
     * @return the replacement
     */
    protected Inline inlineMath(InlineMath inline) {
        return inline;
    }

    /**
     * Rewrites a raw HTML tag; it stays.
     *
     * @param inline the original
     * @return the replacement
     */
    protected Inline inlineHtml(InlineHtml inline) {
        return inline;
    }

    /**
     * Rewrites a line break; it stays.
     *
     * @param inline the original
     * @return the replacement
     */
    protected Inline lineBreak(LineBreak inline) {
        return inline;
    }

    /**
     * Rewrites an inline of an unknown kind; it stays.
     *
     * @param inline the original
     * @return the replacement
     */
    protected Inline opaqueInline(OpaqueInline inline) {
        return inline;
    }

    private static <T> List<T> mapped(List<T> originals, UnaryOperator<T> mapping) {
        return flatMapped(originals, original -> List.of(mapping.apply(original)));
    }

    /** Keeps the list itself as long as nothing in it changes: most of a digest is not touched by a mapper. */
    private static <T> List<T> flatMapped(List<T> originals, Function<T, List<? extends T>> mapping) {
        List<T> changed = null;
        for (int i = 0; i < originals.size(); i++) {
            T original = originals.get(i);
            List<? extends T> mapped = mapping.apply(original);
            if (changed == null && (mapped.size() != 1 || mapped.get(0) != original)) {
                changed = new ArrayList<>(originals.subList(0, i));
            }
            if (changed != null) {
                changed.addAll(mapped);
            }
        }
        return changed == null ? originals : List.copyOf(changed);
    }

    private final class ItemMapping implements Item.Visitor<Item> {
        @Override
        public Item visitOther(Item item) {
            return item;
        }

        @Override
        public Item visitArticle(Article item) {
            return article(item);
        }

        @Override
        public Item visitConversation(Conversation item) {
            return conversation(item);
        }

        @Override
        public Item visitMediaListing(MediaListing item) {
            return mediaListing(item);
        }

        @Override
        public Item visitRecommendations(Recommendations item) {
            return recommendations(item);
        }

        @Override
        public Item visitTableOfContents(TableOfContents item) {
            return tableOfContents(item);
        }

        @Override
        public Item visitQuotation(Quotation item) {
            return quotation(item);
        }

        @Override
        public Item visitProse(Prose item) {
            return prose(item);
        }
    }

    private final class BlockMapping implements Block.Visitor<Block> {
        @Override
        public Block visitOther(Block block) {
            return block;
        }

        @Override
        public Block visitParagraph(Paragraph block) {
            return paragraph(block);
        }

        @Override
        public Block visitSubheading(Subheading block) {
            return subheading(block);
        }

        @Override
        public Block visitBulletList(BulletList block) {
            return bulletList(block);
        }

        @Override
        public Block visitOrderedList(OrderedList block) {
            return orderedList(block);
        }

        @Override
        public Block visitQuote(Quote block) {
            return quote(block);
        }

        @Override
        public Block visitNote(Note block) {
            return note(block);
        }

        @Override
        public Block visitCodeBlock(CodeBlock block) {
            return codeBlock(block);
        }

        @Override
        public Block visitTable(Table block) {
            return table(block);
        }

        @Override
        public Block visitImage(Image block) {
            return imageBlock(block);
        }

        @Override
        public Block visitMathBlock(MathBlock block) {
            return mathBlock(block);
        }

        @Override
        public Block visitThematicBreak(ThematicBreak block) {
            return thematicBreak(block);
        }

        @Override
        public Block visitHtmlBlock(HtmlBlock block) {
            return htmlBlock(block);
        }

        @Override
        public Block visitOpaqueBlock(OpaqueBlock block) {
            return opaqueBlock(block);
        }
    }

    private final class InlineMapping implements Inline.Visitor<Inline> {
        @Override
        public Inline visitOther(Inline inline) {
            return inline;
        }

        @Override
        public Inline visitText(Text inline) {
            return text(inline);
        }

        @Override
        public Inline visitInlineCode(InlineCode inline) {
            return inlineCode(inline);
        }

        @Override
        public Inline visitLink(Link inline) {
            return link(inline);
        }

        @Override
        public Inline visitAutolink(Autolink inline) {
            return autolink(inline);
        }

        @Override
        public Inline visitImage(Image inline) {
            return image(inline);
        }

        @Override
        public Inline visitStrong(Strong inline) {
            return strong(inline);
        }

        @Override
        public Inline visitEmphasis(Emphasis inline) {
            return emphasis(inline);
        }

        @Override
        public Inline visitStrikethrough(Strikethrough inline) {
            return strikethrough(inline);
        }

        @Override
        public Inline visitWikiLink(WikiLink inline) {
            return wikiLink(inline);
        }

        @Override
        public Inline visitInlineMath(InlineMath inline) {
            return inlineMath(inline);
        }

        @Override
        public Inline visitInlineHtml(InlineHtml inline) {
            return inlineHtml(inline);
        }

        @Override
        public Inline visitLineBreak(LineBreak inline) {
            return lineBreak(inline);
        }

        @Override
        public Inline visitOpaqueInline(OpaqueInline inline) {
            return opaqueInline(inline);
        }
    }
}
