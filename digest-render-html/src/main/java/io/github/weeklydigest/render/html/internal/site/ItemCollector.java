package io.github.weeklydigest.render.html.internal.site;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArxivId;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.render.html.internal.markup.Truncation;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestIds;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.ForwardingReader;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.SectionEnd;
import io.github.weeklydigest.stream.SectionStart;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Passes a stream on and keeps what the pages about all digests need of it. */
final class ItemCollector extends ForwardingReader {
    private static final int TEXT_HEAD = 200;
    private static final int LONGEST_TITLE = 200;

    private final UnaryOperator<SiteItem.Place> places;
    private final DigestIds ids = new DigestIds();
    private final Deque<SectionHeader> open = new ArrayDeque<>();
    private final List<SiteItem> items = new ArrayList<>();

    /**
     * A collector of the items of one digest.
     *
     * @param places returns the same instance for equal places
     */
    ItemCollector(DigestReader source, UnaryOperator<SiteItem.Place> places) {
        super(source);
        this.places = places;
    }

    List<SiteItem> collected() {
        return items;
    }

    @Override
    protected @Nullable DigestEvent read() throws IOException {
        DigestEvent event = source().next();
        if (event == null) {
            return null;
        }
        String id = ids.next(event);
        if (event instanceof SectionStart start) {
            open.push(start.header());
        } else if (event instanceof SectionEnd && !open.isEmpty()) {
            open.pop();
        } else if (event instanceof ItemEvent item) {
            collect(id, item.item());
        }
        return event;
    }

    private void collect(String id, Item item) {
        if (item instanceof Article article) {
            List<ArxivId> papers = article.sources().stream()
                    .map(Source::arxiv)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            add(id, article.title(), article.anchor(), papers, article.plainText());
        } else if (item instanceof Conversation conversation) {
            String text = conversation.posts().stream().map(Post::plainText).collect(Collectors.joining(" "));
            String title = conversation.heading().map(Heading::text).orElse(text);
            add(id, title, conversation.heading().map(Heading::anchor), List.of(), text);
        }
    }

    private void add(String id, String title, Optional<String> anchor, List<ArxivId> papers, String text) {
        Optional<SectionHeader> category =
                open.stream().filter(section -> section.category().isPresent()).findFirst();
        List<String> section = new ArrayList<>();
        for (Iterator<SectionHeader> outer = open.descendingIterator(); outer.hasNext(); ) {
            String name = outer.next().title();
            if (!name.isEmpty()) {
                section.add(Truncation.line(name, LONGEST_TITLE));
            }
        }
        items.add(new SiteItem(
                id,
                Truncation.line(title, LONGEST_TITLE),
                anchor.filter(name -> !name.isEmpty()),
                places.apply(new SiteItem.Place(
                        String.join(" / ", section),
                        category.flatMap(SectionHeader::category),
                        category.map(SectionHeader::title).orElse(""))),
                papers,
                Truncation.line(text, TEXT_HEAD)));
    }
}
