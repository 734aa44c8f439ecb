package io.github.weeklydigest.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A whole digest in memory. Immutable, like all types of this package.
 *
 * <pre>{@code
 * for (Article article : digest.articles()) {
 *     System.out.println(article.title() + ' ' + article.uri().orElse(""));
 * }
 * }</pre>
 *
 * @param header everything before the first section
 * @param sections the sections, in order
 * @since 0.1
 */
public record Digest(DigestHeader header, List<Section> sections) {
    public Digest {
        Objects.requireNonNull(header, "header");
        sections = List.copyOf(Objects.requireNonNull(sections, "sections"));
    }

    /**
     * Returns all items in document order, without the sections around them. To get ids and sections as well, use
     * {@code DigestReader.of(digest).items()}.
     *
     * @return the items
     */
    public List<Item> items() {
        List<Item> found = new ArrayList<>();
        sections.forEach(section -> collect(section, found));
        return List.copyOf(found);
    }

    private static void collect(Section section, List<Item> found) {
        for (SectionItem item : section.items()) {
            if (item instanceof Section inner) {
                collect(inner, found);
            } else if (item instanceof Item leaf) {
                found.add(leaf);
            }
        }
    }

    /** {@return all articles, in document order} */
    public List<Article> articles() {
        return all(Article.class).toList();
    }

    /** {@return all quoted posts in document order, replies after the post that contains them} */
    public List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        all(Conversation.class).forEach(conversation -> collect(conversation.posts(), posts));
        return List.copyOf(posts);
    }

    private static void collect(List<Post> posts, List<Post> found) {
        for (Post post : posts) {
            found.add(post);
            collect(post.replies(), found);
        }
    }

    /** {@return all episodes of media listings, in document order} */
    public List<Episode> episodes() {
        return all(MediaListing.class)
                .flatMap(listing -> listing.episodes().stream())
                .toList();
    }

    private <T extends Item> Stream<T> all(Class<T> type) {
        return items().stream().filter(type::isInstance).map(type::cast);
    }
}
