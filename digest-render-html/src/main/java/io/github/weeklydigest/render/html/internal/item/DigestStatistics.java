package io.github.weeklydigest.render.html.internal.item;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.render.html.internal.settings.Labels;
import java.util.ArrayList;
import java.util.List;

/** How much is in a digest. */
public final class DigestStatistics {
    private int articles;
    private int papers;
    private int posts;
    private int episodes;
    private int quotations;
    private int entries;
    private int withNotes;
    private long characters;

    /** Counts an item. */
    public void add(Item item, List<Citation> citations) {
        if (item instanceof Article) {
            entries++;
            if (Citation.isPaper(citations)) {
                papers++;
            } else {
                articles++;
            }
        } else if (item instanceof Quotation) {
            quotations++;
        } else if (item instanceof Conversation conversation) {
            entries++;
            addPosts(conversation.posts());
        } else if (item instanceof MediaListing listing) {
            episodes += listing.episodes().size();
        }
    }

    /** Counts what was written for an item. */
    public void addWritten(boolean notes, long length) {
        withNotes += notes ? 1 : 0;
        characters = length;
    }

    /** Articles and conversations. */
    public int entries() {
        return entries;
    }

    /** Articles about papers. */
    public int papers() {
        return papers;
    }

    /** Items with notes. */
    public int withNotes() {
        return withNotes;
    }

    /** The minutes that reading takes, at 400 characters of Chinese or 1,100 of a language with an alphabet each. */
    public int minutes(boolean ideographs) {
        return (int) Math.min(Integer.MAX_VALUE, characters / (ideographs ? 400 : 1_100));
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
        add(words, labels, "count.quotations", quotations);
        return words;
    }

    private static void add(List<String> words, Labels labels, String label, int count) {
        if (count > 0) {
            words.add(labels.count(label, count));
        }
    }
}
