package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A quoted post.
 *
 * @param author who wrote it
 * @param published when
 * @param uri where
 * @param quote its text
 * @param replies posts quoted within it, in order, behind the text
 * @param attachments what follows the quote: images, code, tables, remarks
 * @since 0.1
 */
public record Post(
        Person author,
        Optional<PostTime> published,
        Optional<String> uri,
        List<Block> quote,
        List<Post> replies,
        List<Block> attachments) {
    public Post {
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(uri, "uri");
        quote = List.copyOf(quote);
        replies = List.copyOf(replies);
        attachments = List.copyOf(attachments);
    }

    /** {@return its own text, without replies and attachments} */
    public String plainText() {
        return PlainText.ofBlocks(quote);
    }
}
