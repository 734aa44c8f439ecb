package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Quoted posts that belong together: below one heading, or between two thematic breaks.
 *
 * @param heading its heading
 * @param introduction blocks before the first post
 * @param posts the posts, in order
 * @since 0.1
 */
public record Conversation(Optional<Heading> heading, List<Block> introduction, List<Post> posts) implements Item {
    public Conversation {
        Objects.requireNonNull(heading, "heading");
        introduction = List.copyOf(Objects.requireNonNull(introduction, "introduction"));
        posts = List.copyOf(Objects.requireNonNull(posts, "posts"));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitConversation(this);
    }
}
