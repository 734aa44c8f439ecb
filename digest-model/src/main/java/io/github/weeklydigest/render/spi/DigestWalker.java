package io.github.weeklydigest.render.spi;

import io.github.weeklydigest.diagnostic.SourceSpan;
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
import io.github.weeklydigest.model.Person;
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
import io.github.weeklydigest.stream.DigestEnd;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.SectionEnd;
import io.github.weeklydigest.stream.SectionStart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Visits a digest in document order, with one method for each kind of element: override those that matter.
 *
 * <p>By default, each method visits the content of its element, and all text that a reader would see is passed to
 * {@link #text}. Raw HTML is not passed on. A walker that overrides only {@link #text} therefore writes the plain text
 * of a digest. A method that is overridden decides whether the content is visited: call {@code super} to visit it.
 *
 * <p>If a later version adds kinds of elements, it adds methods for them with the same default. A walker that is
 * compiled today continues to work.
 *
 * <p>A walker holds the state of one rendering: create a new one for each call of {@link
 * io.github.weeklydigest.render.DigestRenderer#render}.
 *
 * <pre>{@code
 * DigestRenderer titles = (source, target) -> new DigestWalker() {
 *     @Override
 *     protected void article(Article article) throws IOException {
 *         target.append(article.title()).append('\n');
 *     }
 * }.walk(source);
 * }</pre>
 *
 * @since 0.1
 */
public abstract class DigestWalker {
    private final List<SectionHeader> path = new ArrayList<>();
    private final ItemSteps items = new ItemSteps();
    private final BlockSteps blocks = new BlockSteps();
    private final InlineSteps inlines = new InlineSteps();
    private Optional<SourceSpan> span = Optional.empty();

    /** Creates a walker for one walk. */
    protected DigestWalker() {}

    /**
     * Reads a stream to its end and visits every element. The stream is not closed.
     *
     * @param source the stream, at its beginning
     * @throws IOException if the stream or a method of this walker throws it
     * @throws IllegalStateException if the stream was read before
     */
    public final void walk(DigestReader source) throws IOException {
        for (DigestEvent event = DigestEvents.start(source); event != null; event = source.next()) {
            visit(event);
        }
    }

    private void visit(DigestEvent event) throws IOException {
        if (event instanceof DigestStart start) {
            span = start.span();
            digestStart(start.header());
        } else if (event instanceof SectionStart start) {
            span = start.span();
            path.add(start.header());
            sectionStart(start.header());
        } else if (event instanceof ItemEvent item) {
            span = item.span();
            item.item().accept(items).run();
        } else if (event instanceof SectionEnd) {
            span = Optional.empty();
            sectionEnd(path.get(path.size() - 1));
            path.remove(path.size() - 1);
        } else if (event instanceof DigestEnd) {
            span = Optional.empty();
            digestEnd();
        }
    }

    /** {@return the open sections, from the outermost to the innermost; in {@link #sectionEnd} with the one that ends} */
    protected final List<SectionHeader> path() {
        return List.copyOf(path);
    }

    /** {@return the position of the header, section heading or item that is being visited, if the stream has positions} */
    protected final Optional<SourceSpan> span() {
        return span;
    }

    /**
     * Called with every piece of text that a reader would see; does nothing.
     *
     * @param text the text
     * @throws IOException if it can't be written
     */
    protected void text(String text) throws IOException {}

    /**
     * Visits everything before the first section: the heading and the introduction. Byline, authors, week and
     * translations are not visited; override this method if you need them.
     *
     * @param header the element
     * @throws IOException if it can't be written
     */
    protected void digestStart(DigestHeader header) throws IOException {
        if (header.heading().isPresent()) {
            heading(header.heading().get());
        }
        blocks(header.introduction());
    }

    /**
     * Called after the last section; does nothing.
     *
     * @throws IOException if it can't be written
     */
    protected void digestEnd() throws IOException {}

    /**
     * Visits the beginning of a section: its heading.
     *
     * @param header the element
     * @throws IOException if it can't be written
     */
    protected void sectionStart(SectionHeader header) throws IOException {
        if (header.heading().isPresent()) {
            heading(header.heading().get());
        }
    }

    /**
     * Visits the end of a section; does nothing.
     *
     * @param header the element
     * @throws IOException if it can't be written
     */
    protected void sectionEnd(SectionHeader header) throws IOException {}

    /**
     * Visits the heading of the digest, a section or an item: its inlines.
     *
     * @param heading the element
     * @throws IOException if it can't be written
     */
    protected void heading(Heading heading) throws IOException {
        inlines(heading.children());
    }

    /**
     * Visits an article: its heading, its label, then its sources, notes and blocks in order, then the names of its
     * contributors. The lead and the image are visited with the block that contains them.
     *
     * @param article the element
     * @throws IOException if it can't be written
     */
    protected void article(Article article) throws IOException {
        if (article.heading().isPresent()) {
            heading(article.heading().get());
        }
        if (article.label().isPresent()) {
            text(article.label().get());
        }
        for (ArticlePart part : article.parts()) {
            part(part);
        }
        for (Person contributor : article.contributors()) {
            text(contributor.displayName());
        }
    }

    /**
     * Visits a conversation: its heading, its introduction and its posts.
     *
     * @param conversation the element
     * @throws IOException if it can't be written
     */
    protected void conversation(Conversation conversation) throws IOException {
        if (conversation.heading().isPresent()) {
            heading(conversation.heading().get());
        }
        blocks(conversation.introduction());
        for (Post post : conversation.posts()) {
            post(post);
        }
    }

    /**
     * Visits a media listing: its groups.
     *
     * @param listing the element
     * @throws IOException if it can't be written
     */
    protected void mediaListing(MediaListing listing) throws IOException {
        for (MediaGroup group : listing.groups()) {
            mediaGroup(group);
        }
    }

    /**
     * Visits recommendations: the introduction and the links.
     *
     * @param recommendations the element
     * @throws IOException if it can't be written
     */
    protected void recommendations(Recommendations recommendations) throws IOException {
        blocks(recommendations.introduction());
        for (Recommendation link : recommendations.links()) {
            recommendation(link);
        }
    }

    /**
     * Visits the table of contents: its entries.
     *
     * @param contents the element
     * @throws IOException if it can't be written
     */
    protected void tableOfContents(TableOfContents contents) throws IOException {
        for (ContentsEntry entry : contents.entries()) {
            contentsEntry(entry);
        }
    }

    /**
     * Visits a quotation: the quote, the byline (or else the name of the speaker and the source), and the remarks.
     *
     * @param quotation the element
     * @throws IOException if it can't be written
     */
    protected void quotation(Quotation quotation) throws IOException {
        blocks(quotation.quote());
        if (quotation.byline().isEmpty()) {
            if (quotation.speaker().isPresent()) {
                text(quotation.speaker().get().displayName());
            }
            if (quotation.source().isPresent()) {
                part(quotation.source().get());
            }
        }
        inlines(quotation.byline());
        blocks(quotation.remarks());
    }

    /**
     * Visits prose: its blocks.
     *
     * @param prose the element
     * @throws IOException if it can't be written
     */
    protected void prose(Prose prose) throws IOException {
        blocks(prose.children());
    }

    /**
     * Visits a part of an article: {@link #linkSource}, {@link #wikiSource} or {@link #block}.
     *
     * @param part the element
     * @throws IOException if it can't be written
     */
    protected void part(ArticlePart part) throws IOException {
        if (part instanceof LinkSource source) {
            linkSource(source);
        } else if (part instanceof WikiSource source) {
            wikiSource(source);
        } else if (part instanceof Block block) {
            block(block);
        }
    }

    /**
     * Visits a source that is a link: the attribution and the label, in the order of the document.
     *
     * @param source the element
     * @throws IOException if it can't be written
     */
    protected void linkSource(LinkSource source) throws IOException {
        leadingAttribution(source);
        inlines(source.label());
        trailingAttribution(source);
    }

    /**
     * Visits a source that is a wikilink: the attribution and the text between the brackets, in the order of the
     * document.
     *
     * @param source the element
     * @throws IOException if it can't be written
     */
    protected void wikiSource(WikiSource source) throws IOException {
        leadingAttribution(source);
        text(source.title());
        trailingAttribution(source);
    }

    private void leadingAttribution(Source source) throws IOException {
        if (source.attribution().isPresent() && source.attribution().get().leading()) {
            text(source.attribution().get().text());
        }
    }

    private void trailingAttribution(Source source) throws IOException {
        if (source.attribution().isPresent() && !source.attribution().get().leading()) {
            text(source.attribution().get().text());
        }
    }

    /**
     * Visits a post: the name or else the handle of its author, its text, its replies, its attachments.
     *
     * @param post the element
     * @throws IOException if it can't be written
     */
    protected void post(Post post) throws IOException {
        Optional<String> author = post.author().name().or(() -> post.author().handle());
        if (author.isPresent()) {
            text(author.get());
        }
        blocks(post.quote());
        for (Post reply : post.replies()) {
            post(reply);
        }
        blocks(post.attachments());
    }

    /**
     * Visits a group of a media listing: its label and its shows.
     *
     * @param group the element
     * @throws IOException if it can't be written
     */
    protected void mediaGroup(MediaGroup group) throws IOException {
        if (group.label().isPresent()) {
            text(group.label().get());
        }
        for (Show show : group.shows()) {
            show(show);
        }
    }

    /**
     * Visits a show: its name and its episodes.
     *
     * @param show the element
     * @throws IOException if it can't be written
     */
    protected void show(Show show) throws IOException {
        if (show.name().isPresent()) {
            text(show.name().get());
        }
        for (Episode episode : show.episodes()) {
            episode(episode);
        }
    }

    /**
     * Visits an episode: its title and the notes about it.
     *
     * @param episode the element
     * @throws IOException if it can't be written
     */
    protected void episode(Episode episode) throws IOException {
        text(episode.title());
        blocks(episode.notes());
    }

    /**
     * Visits one recommended link: its label.
     *
     * @param recommendation the element
     * @throws IOException if it can't be written
     */
    protected void recommendation(Recommendation recommendation) throws IOException {
        inlines(recommendation.label());
    }

    /**
     * Visits a line of the table of contents: its label.
     *
     * @param entry the element
     * @throws IOException if it can't be written
     */
    protected void contentsEntry(ContentsEntry entry) throws IOException {
        inlines(entry.label());
    }

    /**
     * Visits blocks one after the other.
     *
     * @param children the blocks
     * @throws IOException if they can't be written
     */
    protected final void blocks(List<? extends Block> children) throws IOException {
        for (Block child : children) {
            block(child);
        }
    }

    /**
     * Visits inlines one after the other.
     *
     * @param children the inlines
     * @throws IOException if they can't be written
     */
    protected final void inlines(List<? extends Inline> children) throws IOException {
        for (Inline child : children) {
            inline(child);
        }
    }

    /**
     * Visits a block: calls the method for its kind. Override it to do something before or after every block.
     *
     * @param block the element
     * @throws IOException if it can't be written
     */
    protected void block(Block block) throws IOException {
        block.accept(blocks).run();
    }

    /**
     * Visits an inline: calls the method for its kind. Override it to do something before or after every inline.
     *
     * @param inline the element
     * @throws IOException if it can't be written
     */
    protected void inline(Inline inline) throws IOException {
        inline.accept(inlines).run();
    }

    /**
     * Visits a paragraph: its inlines.
     *
     * @param block the element
     * @throws IOException if it can't be written
     */
    protected void paragraph(Paragraph block) throws IOException {
        inlines(block.children());
    }

    /**
     * Visits a heading inside a quote or a list: its inlines.
     *
     * @param block the element
     * @throws IOException if it can't be written
     */
    protected void subheading(Subheading block) throws IOException {
        inlines(block.children());
    }

    /**
     * Visits a bullet list: its items.
     *
     * @param block the element
     * @throws IOException if it can't be written
     */
    protected void bulletList(BulletList block) throws IOException {
        for (ListItem item : block.items()) {
            listItem(item);
        }
    }

    /**
     * Visits a numbered list: its items.
     *
     * @param block the element
     * @throws IOException if it can't be written
     */
    protected void orderedList(OrderedList block) throws IOException {
        for (ListItem item : block.items()) {
            listItem(item);
        }
    }

    /**
     * Visits a quote: its blocks.
     *
     * @param block the element
     * @throws IOException if it can't be written
     */
    protected void quote(Quote block) throws IOException {
        blocks(block.children());
    }

    /**
     * Visits a note: its blocks.
     *
     * @param block the element
     * @throws IOException if it can't be written
     */
    protected void note(Note block) throws IOException {
        blocks(block.children());
    }

    /**
     * Visits a code block: the code as text.
     *
     * @param block the element
     * @throws IOException if it can't be written
     */
    protected void codeBlock(CodeBlock block) throws IOException {
        text(block.code());
    }

    /**
     * Visits a table: the header as a row, then the rows.
     *
     * @param block the element
     * @throws IOException if it can't be written
     */
    protected void table(Table block) throws IOException {
        tableRow(new TableRow(block.header()));
        for (TableRow row : block.rows()) {
            tableRow(row);
        }
    }

    /**
     * Visits an image that is a block of its own: what {@link #image} does.
     *
     * @param block the element
     * @throws IOException if it can't be written
     */
    protected void imageBlock(Image block) throws IOException {
        image(block);
    }

    /**
     * Visits a formula that is a block of its own: the TeX source as text.
     *
     * @param block the element
     * @throws IOException if it can't be written
     */
    protected void mathBlock(MathBlock block) throws IOException {
        text(block.tex());
    }

    /**
     * Visits a thematic break; does nothing.
     *
     * @param block the element
     * @throws IOException if it can't be written
     */
    protected void thematicBreak(ThematicBreak block) throws IOException {}

    /**
     * Visits a block of raw HTML; does nothing, because it must not be passed on as markup.
     *
     * @param block the element
     * @throws IOException if it can't be written
     */
    protected void htmlBlock(HtmlBlock block) throws IOException {}

    /**
     * Visits a block of an unknown kind: its text.
     *
     * @param block the element
     * @throws IOException if it can't be written
     */
    protected void opaqueBlock(OpaqueBlock block) throws IOException {
        text(block.text());
    }

    /**
     * Visits an item of a list: its blocks.
     *
     * @param item the element
     * @throws IOException if it can't be written
     */
    protected void listItem(ListItem item) throws IOException {
        blocks(item.children());
    }

    /**
     * Visits a row of a table: its cells.
     *
     * @param row the element
     * @throws IOException if it can't be written
     */
    protected void tableRow(TableRow row) throws IOException {
        for (TableCell cell : row.cells()) {
            tableCell(cell);
        }
    }

    /**
     * Visits a cell of a table: its inlines.
     *
     * @param cell the element
     * @throws IOException if it can't be written
     */
    protected void tableCell(TableCell cell) throws IOException {
        inlines(cell.children());
    }

    /**
     * Visits a run of text: {@link #text}.
     *
     * @param inline the element
     * @throws IOException if it can't be written
     */
    protected void textRun(Text inline) throws IOException {
        text(inline.text());
    }

    /**
     * Visits a code span: the code as text.
     *
     * @param inline the element
     * @throws IOException if it can't be written
     */
    protected void inlineCode(InlineCode inline) throws IOException {
        text(inline.code());
    }

    /**
     * Visits a link: its inlines, without its address.
     *
     * @param inline the element
     * @throws IOException if it can't be written
     */
    protected void link(Link inline) throws IOException {
        inlines(inline.children());
    }

    /**
     * Visits an address that is its own text: the text.
     *
     * @param inline the element
     * @throws IOException if it can't be written
     */
    protected void autolink(Autolink inline) throws IOException {
        text(inline.text());
    }

    /**
     * Visits an image: its alternative text.
     *
     * @param inline the element
     * @throws IOException if it can't be written
     */
    protected void image(Image inline) throws IOException {
        text(inline.alt());
    }

    /**
     * Visits strong emphasis: its inlines.
     *
     * @param inline the element
     * @throws IOException if it can't be written
     */
    protected void strong(Strong inline) throws IOException {
        inlines(inline.children());
    }

    /**
     * Visits emphasis: its inlines.
     *
     * @param inline the element
     * @throws IOException if it can't be written
     */
    protected void emphasis(Emphasis inline) throws IOException {
        inlines(inline.children());
    }

    /**
     * Visits struck-out text: its inlines.
     *
     * @param inline the element
     * @throws IOException if it can't be written
     */
    protected void strikethrough(Strikethrough inline) throws IOException {
        inlines(inline.children());
    }

    /**
     * Visits a wikilink: its alias, or else the text between the brackets.
     *
     * @param inline the element
     * @throws IOException if it can't be written
     */
    protected void wikiLink(WikiLink inline) throws IOException {
        text(inline.alias().orElseGet(inline::target));
    }

    /**
     * Visits a formula in a line: the TeX source as text.
     *
     * @param inline the element
     * @throws IOException if it can't be written
     */
    protected void inlineMath(InlineMath inline) throws IOException {
        text(inline.tex());
    }

    /**
     * Visits a raw HTML tag; does nothing, because it must not be passed on as markup.
     *
     * @param inline the element
     * @throws IOException if it can't be written
     */
    protected void inlineHtml(InlineHtml inline) throws IOException {}

    /**
     * Visits a line break: a line feed for a hard one, a space for a soft one.
     *
     * @param inline the element
     * @throws IOException if it can't be written
     */
    protected void lineBreak(LineBreak inline) throws IOException {
        text(inline.hard() ? "\n" : " ");
    }

    /**
     * Visits an inline of an unknown kind: its text.
     *
     * @param inline the element
     * @throws IOException if it can't be written
     */
    protected void opaqueInline(OpaqueInline inline) throws IOException {
        text(inline.text());
    }

    /** The result of a visitor: it lets the methods of the walker throw checked exceptions. */
    private interface Step {
        void run() throws IOException;
    }

    private final class ItemSteps implements Item.Visitor<Step> {
        @Override
        public Step visitOther(Item item) {
            return () -> {};
        }

        @Override
        public Step visitArticle(Article item) {
            return () -> article(item);
        }

        @Override
        public Step visitConversation(Conversation item) {
            return () -> conversation(item);
        }

        @Override
        public Step visitMediaListing(MediaListing item) {
            return () -> mediaListing(item);
        }

        @Override
        public Step visitRecommendations(Recommendations item) {
            return () -> recommendations(item);
        }

        @Override
        public Step visitTableOfContents(TableOfContents item) {
            return () -> tableOfContents(item);
        }

        @Override
        public Step visitQuotation(Quotation item) {
            return () -> quotation(item);
        }

        @Override
        public Step visitProse(Prose item) {
            return () -> prose(item);
        }
    }

    private final class BlockSteps implements Block.Visitor<Step> {
        @Override
        public Step visitOther(Block block) {
            return () -> {};
        }

        @Override
        public Step visitParagraph(Paragraph block) {
            return () -> paragraph(block);
        }

        @Override
        public Step visitSubheading(Subheading block) {
            return () -> subheading(block);
        }

        @Override
        public Step visitBulletList(BulletList block) {
            return () -> bulletList(block);
        }

        @Override
        public Step visitOrderedList(OrderedList block) {
            return () -> orderedList(block);
        }

        @Override
        public Step visitQuote(Quote block) {
            return () -> quote(block);
        }

        @Override
        public Step visitNote(Note block) {
            return () -> note(block);
        }

        @Override
        public Step visitCodeBlock(CodeBlock block) {
            return () -> codeBlock(block);
        }

        @Override
        public Step visitTable(Table block) {
            return () -> table(block);
        }

        @Override
        public Step visitImage(Image block) {
            return () -> imageBlock(block);
        }

        @Override
        public Step visitMathBlock(MathBlock block) {
            return () -> mathBlock(block);
        }

        @Override
        public Step visitThematicBreak(ThematicBreak block) {
            return () -> thematicBreak(block);
        }

        @Override
        public Step visitHtmlBlock(HtmlBlock block) {
            return () -> htmlBlock(block);
        }

        @Override
        public Step visitOpaqueBlock(OpaqueBlock block) {
            return () -> opaqueBlock(block);
        }
    }

    private final class InlineSteps implements Inline.Visitor<Step> {
        @Override
        public Step visitOther(Inline inline) {
            return () -> {};
        }

        @Override
        public Step visitText(Text inline) {
            return () -> textRun(inline);
        }

        @Override
        public Step visitInlineCode(InlineCode inline) {
            return () -> inlineCode(inline);
        }

        @Override
        public Step visitLink(Link inline) {
            return () -> link(inline);
        }

        @Override
        public Step visitAutolink(Autolink inline) {
            return () -> autolink(inline);
        }

        @Override
        public Step visitImage(Image inline) {
            return () -> image(inline);
        }

        @Override
        public Step visitStrong(Strong inline) {
            return () -> strong(inline);
        }

        @Override
        public Step visitEmphasis(Emphasis inline) {
            return () -> emphasis(inline);
        }

        @Override
        public Step visitStrikethrough(Strikethrough inline) {
            return () -> strikethrough(inline);
        }

        @Override
        public Step visitWikiLink(WikiLink inline) {
            return () -> wikiLink(inline);
        }

        @Override
        public Step visitInlineMath(InlineMath inline) {
            return () -> inlineMath(inline);
        }

        @Override
        public Step visitInlineHtml(InlineHtml inline) {
            return () -> inlineHtml(inline);
        }

        @Override
        public Step visitLineBreak(LineBreak inline) {
            return () -> lineBreak(inline);
        }

        @Override
        public Step visitOpaqueInline(OpaqueInline inline) {
            return () -> opaqueInline(inline);
        }
    }
}
