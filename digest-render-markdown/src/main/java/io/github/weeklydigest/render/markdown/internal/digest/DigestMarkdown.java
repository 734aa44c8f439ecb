package io.github.weeklydigest.render.markdown.internal.digest;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.ThematicBreak;
import io.github.weeklydigest.model.Translation;
import io.github.weeklydigest.render.markdown.MarkdownWriter;
import io.github.weeklydigest.render.markdown.internal.block.BlockMarkdown;
import io.github.weeklydigest.render.markdown.internal.yaml.FrontMatterYaml;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.SectionEnd;
import io.github.weeklydigest.stream.SectionStart;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a stream as Markdown, each item as it comes. */
public final class DigestMarkdown {
    /** How the names of the profiles begin whose forms are the ones that are written without marks. */
    private static final String WEEKLY_FORMAT = "technical-reading";

    private final MarkdownWriter markdown;
    private final Appendable target;
    private final Deque<SectionHeader> open = new ArrayDeque<>();
    /** The articles of the bullet list that is being collected. */
    private final List<ListItem> bullets = new ArrayList<>();

    private final boolean rawHtml;
    private final boolean marks;
    /** Whether all articles need marks, because the profile has its own forms of entries. */
    private boolean marked;

    private static final List<ListItem> NO_TEXT = List.of(new ListItem(List.of()));
    private static final Block BULLET_WITHOUT_TEXT = new BulletList(NO_TEXT, true);
    private static final Block NUMBER_WITHOUT_TEXT = new OrderedList(1, NO_TEXT, true);

    /** Raw HTML that takes all that follows. It is written as such only at the end of the document. */
    private @Nullable HtmlBlock endless;

    /** The end mark of the item whose last block is {@link #endless}; empty if it has none. */
    private String missingEnd = "";

    private boolean begun;

    /** The list that was written last, if nothing was written after it. */
    private @Nullable Block end;

    /** Whether {@link #end} holds articles or episodes. */
    private boolean endHasEntries;

    /** Whether {@link #end} has the marker that keeps it apart from a list before it. */
    private boolean endHasOtherMarker;

    /** Whether a conversation without a heading comes directly before. */
    private boolean behindConversation;
    /** Whether prose comes directly before; only a thematic break among quotations divides it from more prose. */
    private boolean behindProse;

    private DigestMarkdown(MarkdownWriter markdown, boolean rawHtml, boolean marks, Appendable target) {
        this.rawHtml = rawHtml;
        this.markdown = markdown;
        this.marks = marks;
        this.target = target;
    }

    /**
     * Reads a stream to its end and writes it; closes nothing.
     *
     * @param source the stream
     * @param markdown writes blocks and inlines
     * @param rawHtml whether the writer keeps raw HTML
     * @param marks whether marks tell the parser what Markdown can't
     * @param target the target
     * @throws IOException if the source or the target throws it
     */
    public static void write(
            DigestReader source, MarkdownWriter markdown, boolean rawHtml, boolean marks, Appendable target)
            throws IOException {
        DigestMarkdown writer = new DigestMarkdown(markdown, rawHtml, marks, target);
        for (DigestEvent event = DigestEvents.start(source); event != null; event = source.next()) {
            writer.event(event);
        }
        writer.end();
    }

    private void end() throws IOException {
        HtmlBlock last = endless;
        if (last != null) {
            endless = null;
            chunk(last.html());
        }
        if (begun) {
            target.append('\n');
        }
    }

    private void event(DigestEvent event) throws IOException {
        if (!(event instanceof ItemEvent item && isBullet(item.item()))) {
            endBullets();
        }
        if (event instanceof DigestStart start) {
            header(start.header());
        } else if (event instanceof SectionStart start) {
            behindConversation = false;
            behindProse = false;
            open.push(start.header());
            heading(start.header().heading());
        } else if (event instanceof SectionEnd) {
            behindConversation = false;
            behindProse = false;
            open.pop();
        } else if (event instanceof ItemEvent item) {
            item(item.item());
        }
    }

    private void header(DigestHeader header) throws IOException {
        target.append(FrontMatterYaml.of(header.frontMatter().values()));
        if (!header.frontMatter().isEmpty()) {
            target.append('\n');
        }
        marked = marks
                && header.profile()
                        .filter(name -> !name.startsWith(WEEKLY_FORMAT))
                        .isPresent();
        if (marked) {
            chunk(Marks.issue(header));
        }
        if (header.heading().isPresent()) {
            heading(header.heading().get().level(), header.heading().get().children());
        }
        if (!header.translations().isEmpty()) {
            paragraph(languages(header.translations()));
        }
        if (!header.byline().isEmpty()) {
            paragraph(header.byline());
        }
        blocks(header.introduction());
    }

    private static List<Inline> languages(List<Translation> translations) {
        List<Inline> line = new ArrayList<>();
        for (Translation translation : translations) {
            if (!line.isEmpty()) {
                line.add(new Text(" | "));
            }
            line.add(
                    translation.uri().isPresent()
                            ? Link.of(translation.label(), translation.uri().get())
                            : new Text(translation.label()));
        }
        return line;
    }

    private void heading(Optional<Heading> heading) throws IOException {
        if (heading.isPresent()) {
            List<Inline> children = heading.get().children();
            String anchor = heading.get().anchor();
            String expected = Heading.anchorOf(children.stream()
                    .filter(child -> !(child instanceof Image))
                    .map(child -> PlainText.of(List.of(child)))
                    .collect(Collectors.joining()));
            if (marked && !anchor.isEmpty() && !anchor.equals(expected) && !endsWithSpace(children)) {
                children = new ArrayList<>(children);
                children.add(new Text(" {#" + anchor + '}'));
            }
            heading(heading.get().level(), children);
        }
    }

    /** Before an id, white space at the end would not be read: a heading that has some has no id but a repeated text. */
    private static boolean endsWithSpace(List<Inline> children) {
        return !children.isEmpty()
                && children.get(children.size() - 1) instanceof Text text
                && !text.text().equals(text.text().stripTrailing());
    }

    private void heading(int level, List<Inline> children) throws IOException {
        blocks(List.of(new Subheading(level, children)));
    }

    private boolean isBullet(Item item) {
        return item instanceof Article article
                && !marked
                && article.heading().isEmpty()
                && !open.isEmpty()
                && open.element().kind() == SectionKind.LISTING;
    }

    private boolean isQuoting() {
        return open.stream().anyMatch(section -> section.kind() == SectionKind.EXCERPTS);
    }

    private void item(Item item) throws IOException {
        if (item instanceof Article article && marks && !isBullet(item) && (marked || hasMore(article))) {
            marked(article);
            return;
        }
        if (marked && item instanceof Prose prose && hasList(prose)) {
            chunk(Marks.PROSE);
            blocks(prose.children());
            endMark(Marks.END_PROSE);
            return;
        }
        List<Block> blocks = item.accept(new ItemBlocks(isQuoting()));
        if (isBullet(item)) {
            bullets.add(new ListItem(continued(blocks)));
            return;
        }
        boolean conversation = item instanceof Conversation one && one.heading().isEmpty();
        boolean prose = item instanceof Prose && !marked;
        if ((conversation || prose) && (behindConversation || behindProse)) {
            blocks(List.of(new ThematicBreak()));
        }
        if (item instanceof Article article) {
            heading(article.heading());
        } else if (item instanceof Conversation one) {
            heading(one.heading());
        }
        blocks(blocks, item instanceof MediaListing);
        behindConversation = conversation;
        behindProse = prose;
    }

    /** Whether an article has more than the weekly format writes. */
    private static boolean hasMore(Article article) {
        return article.label().isPresent()
                || !article.lead().isEmpty()
                || !article.contributors().isEmpty()
                || article.image().isPresent();
    }

    private void marked(Article article) throws IOException {
        behindConversation = false;
        behindProse = false;
        chunk(Marks.article(article, markdown));
        if (article.heading().isPresent()) {
            heading(article.heading().get().level(), article.heading().get().children());
        }
        blocks(article.accept(new ItemBlocks(isQuoting())));
        endMark(Marks.END_ARTICLE);
    }

    /** Writes an end mark, but not after raw HTML that would take it in. */
    private void endMark(String mark) throws IOException {
        if (endless == null) {
            chunk(mark);
        } else {
            missingEnd = mark;
        }
    }

    /** Items of a list that are not entries could become entries without the others of their list. */
    private static boolean hasList(Prose prose) {
        return prose.children().stream().anyMatch(block -> block instanceof BulletList || block instanceof OrderedList);
    }

    private void endBullets() throws IOException {
        if (!bullets.isEmpty()) {
            List<ListItem> items = List.copyOf(bullets);
            bullets.clear();
            boolean tight = items.stream().allMatch(DigestMarkdown::isTight);
            blocks(List.of(new BulletList(items, tight)), true);
        }
    }

    /** Joins a source and the text on the next line. Only there does the text begin with a line break. */
    private static List<Block> continued(List<Block> blocks) {
        if (blocks.size() < 2
                || !(blocks.get(0) instanceof Paragraph source)
                || !(blocks.get(1) instanceof Paragraph text)
                || text.children().isEmpty()
                || !text.children().get(0).equals(new LineBreak(false))) {
            return blocks;
        }
        List<Inline> lines = new ArrayList<>(source.children());
        lines.addAll(text.children());
        List<Block> joined = new ArrayList<>(blocks.subList(1, blocks.size()));
        joined.set(0, new Paragraph(lines));
        return joined;
    }

    /** A source and the text after it are two paragraphs, which an item can't hold without a blank line. */
    private static boolean isTight(ListItem item) {
        return item.children().size() < 2 || !(item.children().get(1) instanceof Paragraph);
    }

    private void paragraph(List<Inline> inlines) throws IOException {
        chunk(markdown.inlinesToMarkdown(inlines));
    }

    private void blocks(List<? extends Block> blocks) throws IOException {
        blocks(blocks, false);
    }

    private void blocks(List<? extends Block> blocks, boolean entries) throws IOException {
        int last = blocks.size() - 1;
        if (last >= 0 && rawHtml && BlockMarkdown.isEndless(blocks.get(last))) {
            if (last > 0) {
                complete(blocks.subList(0, last), entries);
            }
            flushEndless();
            endless = (HtmlBlock) blocks.get(last);
        } else if (last >= 0) {
            complete(blocks, entries);
        }
    }

    /**
     * Writes blocks. A list at the beginning is kept apart from a list before it, or becomes a part of it.
     *
     * @param entries whether the lists hold entries, which the parser divides from items of other kinds
     */
    private void complete(List<? extends Block> blocks, boolean entries) throws IOException {
        Block before = end;
        Block first = blocks.get(0);
        boolean other = before != null
                && before.getClass() == first.getClass()
                && endHasOtherMarker != isApart(before, first, entries);
        List<Block> apart = new ArrayList<>(blocks);
        if (other) {
            apart.add(0, first instanceof BulletList ? BULLET_WITHOUT_TEXT : NUMBER_WITHOUT_TEXT);
        }
        String text = markdown.toMarkdown(apart);
        chunk(other ? text.substring(text.indexOf("\n\n") + 2) : text);
        Block last = first;
        for (Block block : blocks.subList(1, blocks.size())) {
            other = block.getClass() == last.getClass() && !other;
            last = block;
        }
        if (last instanceof BulletList || last instanceof OrderedList) {
            end = last;
            endHasOtherMarker = other;
            endHasEntries = entries;
        }
    }

    /**
     * Whether two lists must not become one. If only one of them holds entries, which know nothing of blank lines, both
     * may become a loose list: the parser divides it in the same way.
     */
    private boolean isApart(Block list, Block next, boolean nextHasEntries) {
        Block rest = nextHasEntries ? list : next;
        return endHasEntries == nextHasEntries || !(rest instanceof BulletList other) || other.tight();
    }

    /** Writes raw HTML without an end, after which something follows, as code. */
    private void flushEndless() throws IOException {
        HtmlBlock before = endless;
        if (before != null) {
            endless = null;
            chunk(markdown.toMarkdown(List.of(before)));
            String mark = missingEnd;
            missingEnd = "";
            chunk(mark);
        }
    }

    private void chunk(String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        flushEndless();
        if (begun) {
            target.append("\n\n");
        }
        target.append(text);
        begun = true;
        end = null;
    }
}
