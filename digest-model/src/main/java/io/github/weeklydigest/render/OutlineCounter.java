package io.github.weeklydigest.render;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.stream.DigestEnd;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestIds;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.SectionEnd;
import io.github.weeklydigest.stream.SectionStart;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Counts what the events of one stream bring. */
final class OutlineCounter {
    private final DigestIds ids = new DigestIds();
    private final Tally total = new Tally();
    private final List<Open> sections = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(String id, SectionHeader header, int depth, Tally tally) {}

    private static final class Tally {
        private int items;
        private int articles;
        private int papers;
        private int posts;
        private int episodes;

        private DigestOutline.Counts counts() {
            return new DigestOutline.Counts(items, articles, papers, posts, episodes);
        }

        private void add(Item item) {
            items++;
            if (item instanceof Article article) {
                articles++;
                papers += article.arxiv().isPresent() ? 1 : 0;
            } else if (item instanceof Conversation conversation) {
                posts += posts(conversation.posts());
            } else if (item instanceof MediaListing listing) {
                episodes += listing.episodes().size();
            }
        }

        private static int posts(List<Post> posts) {
            int count = posts.size();
            for (Post post : posts) {
                count += posts(post.replies());
            }
            return count;
        }
    }

    void count(DigestEvent event) {
        String id = ids.next(event);
        if (event instanceof SectionStart start) {
            Open section = new Open(id, start.header(), open.size() + 1, new Tally());
            sections.add(section);
            open.push(section);
        } else if (event instanceof ItemEvent item) {
            total.add(item.item());
            open.forEach(section -> section.tally.add(item.item()));
        } else if (event instanceof SectionEnd) {
            open.pop();
        }
    }

    /** Whether an event is the last one of a stream. */
    static boolean isLast(DigestEvent event) {
        return event instanceof DigestEnd;
    }

    DigestOutline outline() {
        return new DigestOutline(
                total.counts(),
                sections.stream()
                        .map(section -> new DigestOutline.Section(
                                section.id, section.header, section.depth, section.tally.counts()))
                        .toList());
    }
}
