package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A recommended link.
 *
 * <p>Create one with {@link #builder()}, and a changed copy with {@link #toBuilder()}: later versions may add components.
 *
 * @param label the text shown
 * @param anchor the fragment of a heading of this digest
 * @param uri an address elsewhere
 * @param page the page of the curator's notes
 * @param target the text of the heading with that anchor, if the digest has one
 * @since 0.1
 */
public record Recommendation(
        List<Inline> label,
        Optional<String> anchor,
        Optional<String> uri,
        Optional<String> page,
        Optional<String> target) {
    public Recommendation {
        label = List.copyOf(Objects.requireNonNull(label, "label"));
        Objects.requireNonNull(anchor, "anchor");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(target, "target");
    }

    /** {@return the label as plain text} */
    public String title() {
        return PlainText.of(label);
    }

    /** {@return a builder of a recommendation with nothing in it} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the values of this recommendation} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.label = label;
        builder.anchor = anchor;
        builder.uri = uri;
        builder.page = page;
        builder.target = target;
        return builder;
    }

    /**
     * Builds a recommendation. Values that are not set are absent, empty or {@code false}.
     *
     * <p>A builder belongs to one thread.
     *
     * @since 0.1
     */
    public static final class Builder {
        private List<Inline> label = List.of();
        private Optional<String> anchor = Optional.empty();
        private Optional<String> uri = Optional.empty();
        private Optional<String> page = Optional.empty();
        private Optional<String> target = Optional.empty();

        private Builder() {}

        /**
         * Sets the text shown.
         *
         * @param value the text shown
         * @return this builder
         */
        public Builder label(List<? extends Inline> value) {
            this.label = List.copyOf(Objects.requireNonNull(value, "label"));
            return this;
        }

        /**
         * Sets the fragment of a heading of this digest.
         *
         * @param value the fragment of a heading of this digest
         * @return this builder
         */
        public Builder anchor(String value) {
            this.anchor = Optional.of(Objects.requireNonNull(value, "anchor"));
            return this;
        }

        /**
         * Sets the fragment of a heading of this digest.
         *
         * @param value the fragment of a heading of this digest
         * @return this builder
         */
        public Builder anchor(Optional<String> value) {
            this.anchor = Objects.requireNonNull(value, "anchor");
            return this;
        }

        /**
         * Sets an address elsewhere.
         *
         * @param value an address elsewhere
         * @return this builder
         */
        public Builder uri(String value) {
            this.uri = Optional.of(Objects.requireNonNull(value, "uri"));
            return this;
        }

        /**
         * Sets an address elsewhere.
         *
         * @param value an address elsewhere
         * @return this builder
         */
        public Builder uri(Optional<String> value) {
            this.uri = Objects.requireNonNull(value, "uri");
            return this;
        }

        /**
         * Sets the page of the curator's notes.
         *
         * @param value the page of the curator's notes
         * @return this builder
         */
        public Builder page(String value) {
            this.page = Optional.of(Objects.requireNonNull(value, "page"));
            return this;
        }

        /**
         * Sets the page of the curator's notes.
         *
         * @param value the page of the curator's notes
         * @return this builder
         */
        public Builder page(Optional<String> value) {
            this.page = Objects.requireNonNull(value, "page");
            return this;
        }

        /**
         * Sets the text of the heading with that anchor, if the digest has one.
         *
         * @param value the text of the heading with that anchor, if the digest has one
         * @return this builder
         */
        public Builder target(String value) {
            this.target = Optional.of(Objects.requireNonNull(value, "target"));
            return this;
        }

        /**
         * Sets the text of the heading with that anchor, if the digest has one.
         *
         * @param value the text of the heading with that anchor, if the digest has one
         * @return this builder
         */
        public Builder target(Optional<String> value) {
            this.target = Objects.requireNonNull(value, "target");
            return this;
        }

        /** {@return the recommendation} */
        public Recommendation build() {
            return new Recommendation(label, anchor, uri, page, target);
        }
    }
}
