package io.github.weeklydigest.render.markdown.internal.digest;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.Attribution;
import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.ContentsEntry;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.MediaGroup;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.PostTime;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.Show;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns items into the blocks by which the weekly format writes them, without their headings. */
public final class ItemBlocks implements Item.Visitor<List<Block>> {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final boolean quoting;

    /**
     * Creates a mapping.
     *
     * @param quoting whether a plain quote is content and not the curator's note, as below excerpts
     */
    public ItemBlocks(boolean quoting) {
        this.quoting = quoting;
    }

    @Override
    public List<Block> visitArticle(Article article) {
        List<Block> blocks = new ArrayList<>();
        boolean inBody = false;
        for (ArticlePart part : article.parts()) {
            if (part instanceof Source source) {
                blocks.add(new Paragraph(source(source)));
            } else if (part instanceof Note note) {
                boolean plain = note.kind().equals(Note.QUOTE) && !inBody && !quoting;
                blocks.add(plain ? new Quote(note.children()) : note);
            } else {
                blocks.add((Block) part);
                inBody = true;
            }
        }
        return blocks;
    }

    private static List<Inline> source(Source source) {
        List<Inline> line = new ArrayList<>();
        Optional<Attribution> attribution = source.attribution();
        attribution.filter(Attribution::leading).ifPresent(before -> line.add(new Text(before.text())));
        if (source instanceof LinkSource link) {
            line.add(
                    isAddress(link)
                            ? new Autolink(link.uri(), link.uri())
                            : new Link(link.label(), link.uri(), link.linkTitle()));
        } else {
            line.add(WikiLink.of(source.title()));
        }
        attribution.filter(after -> !after.leading()).ifPresent(after -> line.add(new Text(' ' + after.text())));
        return line;
    }

    private static boolean isAddress(LinkSource link) {
        return link.linkTitle().isEmpty() && link.label().equals(List.of(new Text(link.uri())));
    }

    @Override
    public List<Block> visitConversation(Conversation conversation) {
        List<Block> blocks = new ArrayList<>(conversation.introduction());
        conversation.posts().forEach(post -> post(post, blocks));
        return blocks;
    }

    private static void post(Post post, List<Block> blocks) {
        blocks.add(new Paragraph(authorLine(post)));
        List<Block> quoted = new ArrayList<>(post.quote());
        post.replies().forEach(reply -> post(reply, quoted));
        if (!quoted.isEmpty()) {
            blocks.add(new Quote(quoted));
        }
        blocks.addAll(post.attachments());
    }

    private static List<Inline> authorLine(Post post) {
        String author = Stream.concat(
                        post.author().name().stream(), post.author().handle().map(handle -> '@' + handle).stream())
                .collect(Collectors.joining(" "));
        Optional<String> time = post.published().map(ItemBlocks::time);
        Optional<String> uri = post.uri();
        if (time.isEmpty()) {
            return List.of(uri.isPresent() ? Link.of(author, uri.get()) : new Text(author));
        }
        if (uri.isEmpty()) {
            return List.of(new Text(author.isEmpty() ? time.get() : author + ' ' + time.get()));
        }
        Inline link = Link.of(time.get(), uri.get());
        return author.isEmpty() ? List.of(link) : List.of(new Text(author + ' '), link);
    }

    /** A day as in ISO 8601; a day with a time of day as sites of short posts write it, which is the form that is read. */
    private static String time(PostTime time) {
        if (time.time().isEmpty()) {
            return time.date().toString();
        }
        LocalTime clock = time.time().get();
        int hour = clock.getHour() % 12 == 0 ? 12 : clock.getHour() % 12;
        return String.format(
                Locale.ROOT,
                "%d:%02d %s · %s %d, %04d",
                hour,
                clock.getMinute(),
                clock.getHour() < 12 ? "AM" : "PM",
                MONTHS.get(time.date().getMonthValue() - 1),
                time.date().getDayOfMonth(),
                time.date().getYear());
    }

    @Override
    public List<Block> visitMediaListing(MediaListing listing) {
        List<Block> blocks = new ArrayList<>();
        for (MediaGroup group : listing.groups()) {
            group.label().ifPresent(label -> blocks.add(Paragraph.of(label + (isWide(label) ? "：" : ":"))));
            List<ListItem> items = new ArrayList<>();
            for (Show show : group.shows()) {
                List<ListItem> episodes =
                        show.episodes().stream().map(ItemBlocks::episode).toList();
                if (show.name().isPresent() && show.episodes().stream().noneMatch(ItemBlocks::isLinked)) {
                    show.episodes()
                            .forEach(episode -> items.add(named(show.name().get(), episode)));
                } else if (show.name().isPresent()) {
                    Block name = Paragraph.of(show.name().get());
                    items.add(new ListItem(
                            episodes.isEmpty() ? List.of(name) : List.of(name, new BulletList(episodes, true))));
                } else {
                    items.addAll(episodes);
                }
            }
            blocks.add(new BulletList(items, true));
        }
        return blocks;
    }

    private static boolean isLinked(Episode episode) {
        return episode.uri().isPresent() || episode.page().isPresent();
    }

    /** An episode without a link: {@code [show] title}. */
    private static ListItem named(String show, Episode episode) {
        List<Block> blocks = new ArrayList<>(List.of(Paragraph.of('[' + show + "] " + episode.title())));
        blocks.addAll(episode.notes());
        return new ListItem(blocks);
    }

    private static boolean isWide(String label) {
        return label.codePoints().anyMatch(Character::isIdeographic);
    }

    private static ListItem episode(Episode episode) {
        Inline title = episode.uri().isPresent()
                ? new Link(List.of(new Text(episode.title())), episode.uri().get(), Optional.empty())
                : episode.page().isPresent() ? WikiLink.of(episode.page().get()) : new Text(episode.title());
        List<Block> blocks = new ArrayList<>(List.of(new Paragraph(List.of(title))));
        blocks.addAll(episode.notes());
        return new ListItem(blocks);
    }

    @Override
    public List<Block> visitRecommendations(Recommendations recommendations) {
        List<Block> blocks = new ArrayList<>(recommendations.introduction());
        List<ListItem> items = recommendations.links().stream()
                .map(link -> new ListItem(List.of(new Paragraph(List.of(recommended(link))))))
                .toList();
        if (!items.isEmpty()) {
            blocks.add(new BulletList(items, true));
        }
        return blocks;
    }

    private static Inline recommended(Recommendation link) {
        if (link.uri().isPresent()) {
            return new Link(link.label(), link.uri().get(), Optional.empty());
        }
        if (link.page().isPresent()) {
            return WikiLink.of(link.page().get());
        }
        return link.anchor()
                .map(anchor -> (Inline) new Link(link.label(), '#' + anchor, Optional.empty()))
                .orElseGet(() -> WikiLink.of('#' + link.title()));
    }

    @Override
    public List<Block> visitTableOfContents(TableOfContents contents) {
        List<ContentsEntry> entries = contents.entries();
        return entries.isEmpty() ? List.of() : List.of(lines(entries));
    }

    private static BulletList lines(List<ContentsEntry> entries) {
        List<ListItem> items = new ArrayList<>();
        int at = 0;
        while (at < entries.size()) {
            ContentsEntry entry = entries.get(at);
            int end = at + 1;
            while (end < entries.size() && entries.get(end).level() > entry.level()) {
                end++;
            }
            List<Block> blocks = new ArrayList<>(List.of(new Paragraph(line(entry))));
            if (end > at + 1) {
                blocks.add(lines(entries.subList(at + 1, end)));
            }
            items.add(new ListItem(blocks));
            at = end;
        }
        return new BulletList(items, true);
    }

    private static List<Inline> line(ContentsEntry entry) {
        return entry.anchor()
                .map(anchor -> List.<Inline>of(new Link(entry.label(), '#' + anchor, Optional.empty())))
                .orElse(entry.label());
    }

    @Override
    public List<Block> visitQuotation(Quotation quotation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Quote(quotation.quote()));
        if (!quotation.byline().isEmpty()) {
            blocks.add(new Paragraph(quotation.byline()));
        }
        blocks.addAll(quotation.remarks());
        return blocks;
    }

    @Override
    public List<Block> visitOther(Item item) {
        return List.of();
    }

    @Override
    public List<Block> visitProse(Prose prose) {
        return prose.children();
    }
}
