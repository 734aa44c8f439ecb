package io.github.weeklydigest.render.json.internal.index;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArxivId;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestIds;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.SectionEnd;
import io.github.weeklydigest.stream.SectionStart;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an index keeps of a digest.
 *
 * @param id its id
 * @param location where it stands
 * @param header its header
 * @param total what it holds
 * @param sections its sections, the outer before the inner
 * @param addresses the addresses of its sources
 * @param papers the papers among its sources
 */
public record DigestCount(
        String id,
        String location,
        DigestHeader header,
        Tally total,
        List<SectionCount> sections,
        Set<String> addresses,
        List<Paper> papers) {

    /** A section and what it holds, further sections included. */
    record SectionCount(String id, SectionHeader header, Tally tally) {}

    /** A paper and the article about it. */
    record Paper(ArxivId arxiv, String article) {}

    /** How many there are of what people look for. */
    static final class Tally {
        int articles;
        int posts;
        int episodes;
    }

    /**
     * Reads a digest to its end and counts.
     *
     * @param source the digest
     * @param location where it stands
     * @return the counts
     * @throws IOException if the source throws it
     */
    public static DigestCount of(DigestReader source, String location) throws IOException {
        DigestIds ids = new DigestIds();
        DigestStart start = DigestEvents.start(source);
        DigestCount count = new DigestCount(
                ids.next(start),
                location,
                start.header(),
                new Tally(),
                new ArrayList<>(),
                new LinkedHashSet<>(),
                new ArrayList<>());
        Deque<Tally> open = new ArrayDeque<>();
        open.push(count.total);
        for (DigestEvent event = source.next(); event != null; event = source.next()) {
            String id = ids.next(event);
            if (event instanceof SectionStart section) {
                Tally tally = new Tally();
                count.sections.add(new SectionCount(id, section.header(), tally));
                open.push(tally);
            } else if (event instanceof ItemEvent item) {
                count.add(id, item, open);
            } else if (event instanceof SectionEnd) {
                open.pop();
            }
        }
        return count;
    }

    private void add(String id, ItemEvent event, Iterable<Tally> around) {
        if (event.item() instanceof Article article) {
            around.forEach(tally -> tally.articles++);
            article.sources().forEach(source -> add(id, source));
        } else if (event.item() instanceof Conversation conversation) {
            int posts = posts(conversation.posts());
            around.forEach(tally -> tally.posts += posts);
        } else if (event.item() instanceof MediaListing listing) {
            int episodes = listing.episodes().size();
            around.forEach(tally -> tally.episodes += episodes);
        }
    }

    private void add(String id, Source source) {
        source.arxiv().ifPresent(arxiv -> papers.add(new Paper(arxiv, id)));
        if (source instanceof LinkSource link) {
            addresses.add(link.uri());
        }
    }

    private static int posts(List<Post> posts) {
        return posts.size()
                + posts.stream().mapToInt(post -> posts(post.replies())).sum();
    }
}
