package io.github.weeklydigest.render.html.internal.item;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.render.html.internal.settings.Labels;
import java.util.ArrayList;
import java.util.List;

/** How much a digest holds. */
public final class DigestStatistics {
    private int articles;
    private int papers;
    private int posts;
    private int episodes;

    public void add(Item item, List<Citation> citations) {
        if (item instanceof Article) {
            if (citations.stream().anyMatch(citation -> citation.arxiv().isPresent())) {
                papers++;
            } else {
                articles++;
            }
        } else if (item instanceof Conversation conversation) {
            addPosts(conversation.posts());
        } else if (item instanceof MediaListing listing) {
            episodes += listing.episodes().size();
        }
    }

    private void addPosts(List<Post> list) {
        posts += list.size();
        list.forEach(post -> addPosts(post.replies()));
    }

    /** The counts that are not zero, in words. */
    public List<String> inWords(Labels labels) {
        List<String> words = new ArrayList<>();
        add(words, labels, "count.articles", articles);
        add(words, labels, "count.papers", papers);
        add(words, labels, "count.posts", posts);
        add(words, labels, "count.episodes", episodes);
        return words;
    }

    private static void add(List<String> words, Labels labels, String label, int count) {
        if (count == 1 && labels.has(label + ".one")) {
            words.add(labels.get(label + ".one"));
        } else if (count > 0) {
            words.add(labels.get(label, count));
        }
    }
}
