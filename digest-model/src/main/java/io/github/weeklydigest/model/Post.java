package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A quoted post.
 *
 * <p>Create one with {@link #builder()}, and a changed copy with {@link #toBuilder()}: later versions may add components.
 *
 * @param author the author
 * @param published when it was published
 * @param uri its address
 * @param quote its text
 * @param replies posts quoted within it, in order, after the text
 * @param attachments the blocks after the quote: images, code, tables, remarks
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
        quote = List.copyOf(Objects.requireNonNull(quote, "quote"));
        replies = List.copyOf(Objects.requireNonNull(replies, "replies"));
        attachments = List.copyOf(Objects.requireNonNull(attachments, "attachments"));
    }

    /** {@return its own text, without replies and attachments} */
    public String plainText() {
        return PlainText.ofBlocks(quote);
    }

    /** {@return a builder of a post with nothing in it} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the values of this post} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.author = author;
        builder.published = published;
        builder.uri = uri;
        builder.quote = quote;
        builder.replies = replies;
        builder.attachments = attachments;
        return builder;
    }

    /**
     * Builds a post. Values that are not set are absent, empty or {@code false}.
     *
     * <p>A builder belongs to one thread.
     *
     * @since 0.1
     */
    public static final class Builder {
        private Person author = new Person(Optional.empty(), Optional.empty());
        private Optional<PostTime> published = Optional.empty();
        private Optional<String> uri = Optional.empty();
        private List<Block> quote = List.of();
        private List<Post> replies = List.of();
        private List<Block> attachments = List.of();

        private Builder() {}

        /**
         * Sets the author.
         *
         * @param value the author
         * @return this builder
         */
        public Builder author(Person value) {
            this.author = Objects.requireNonNull(value, "author");
            return this;
        }

        /**
         * Sets when it was published.
         *
         * @param value when it was published
         * @return this builder
         */
        public Builder published(PostTime value) {
            this.published = Optional.of(Objects.requireNonNull(value, "published"));
            return this;
        }

        /**
         * Sets when it was published.
         *
         * @param value when it was published
         * @return this builder
         */
        public Builder published(Optional<PostTime> value) {
            this.published = Objects.requireNonNull(value, "published");
            return this;
        }

        /**
         * Sets its address.
         *
         * @param value its address
         * @return this builder
         */
        public Builder uri(String value) {
            this.uri = Optional.of(Objects.requireNonNull(value, "uri"));
            return this;
        }

        /**
         * Sets its address.
         *
         * @param value its address
         * @return this builder
         */
        public Builder uri(Optional<String> value) {
            this.uri = Objects.requireNonNull(value, "uri");
            return this;
        }

        /**
         * Sets its text.
         *
         * @param value its text
         * @return this builder
         */
        public Builder quote(List<? extends Block> value) {
            this.quote = List.copyOf(Objects.requireNonNull(value, "quote"));
            return this;
        }

        /**
         * Sets posts quoted within it, in order, after the text.
         *
         * @param value posts quoted within it, in order, after the text
         * @return this builder
         */
        public Builder replies(List<Post> value) {
            this.replies = List.copyOf(Objects.requireNonNull(value, "replies"));
            return this;
        }

        /**
         * Sets the blocks after the quote: images, code, tables, remarks.
         *
         * @param value the blocks after the quote: images, code, tables, remarks
         * @return this builder
         */
        public Builder attachments(List<? extends Block> value) {
            this.attachments = List.copyOf(Objects.requireNonNull(value, "attachments"));
            return this;
        }

        /** {@return the post} */
        public Post build() {
            return new Post(author, published, uri, quote, replies, attachments);
        }
    }
}
