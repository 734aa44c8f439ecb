package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A quotation with the person who said it, such as the quote of the week.
 *
 * <p>{@link #speaker()} and {@link #source()} are read from the {@link #byline()}, so a page that shows the byline does not
 * show them again.
 *
 * <p>Create one with {@link #builder()}, and a changed copy with {@link #toBuilder()}: later versions may add components.
 *
 * @param quote the quoted blocks
 * @param byline the line that names the speaker, as written; may be empty
 * @param speaker the person who said it
 * @param source the document it was taken from
 * @param remarks the blocks after the quote and its byline
 * @since 0.1
 */
public record Quotation(
        List<Block> quote, List<Inline> byline, Optional<Person> speaker, Optional<Source> source, List<Block> remarks)
        implements Item {
    public Quotation {
        quote = List.copyOf(Objects.requireNonNull(quote, "quote"));
        byline = List.copyOf(Objects.requireNonNull(byline, "byline"));
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(source, "source");
        remarks = List.copyOf(Objects.requireNonNull(remarks, "remarks"));
    }

    /** {@return the quoted text, without the byline and the remarks} */
    public String plainText() {
        return PlainText.ofBlocks(quote);
    }

    /** {@return the address of the document it was taken from, if it has one} */
    public Optional<String> uri() {
        return source.filter(LinkSource.class::isInstance).map(link -> ((LinkSource) link).uri());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitQuotation(this);
    }

    /** {@return a builder of a quotation with nothing in it} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the values of this quotation} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.quote = quote;
        builder.byline = byline;
        builder.speaker = speaker;
        builder.source = source;
        builder.remarks = remarks;
        return builder;
    }

    /**
     * Builds a quotation. Values that are not set are absent, empty or {@code false}.
     *
     * <p>A builder belongs to one thread.
     *
     * @since 0.1
     */
    public static final class Builder {
        private List<Block> quote = List.of();
        private List<Inline> byline = List.of();
        private Optional<Person> speaker = Optional.empty();
        private Optional<Source> source = Optional.empty();
        private List<Block> remarks = List.of();

        private Builder() {}

        /**
         * Sets the quoted blocks.
         *
         * @param value the quoted blocks
         * @return this builder
         */
        public Builder quote(List<? extends Block> value) {
            this.quote = List.copyOf(Objects.requireNonNull(value, "quote"));
            return this;
        }

        /**
         * Sets the line that names the speaker, as written; may be empty.
         *
         * @param value the line that names the speaker, as written; may be empty
         * @return this builder
         */
        public Builder byline(List<? extends Inline> value) {
            this.byline = List.copyOf(Objects.requireNonNull(value, "byline"));
            return this;
        }

        /**
         * Sets the person who said it.
         *
         * @param value the person who said it
         * @return this builder
         */
        public Builder speaker(Person value) {
            this.speaker = Optional.of(Objects.requireNonNull(value, "speaker"));
            return this;
        }

        /**
         * Sets the person who said it.
         *
         * @param value the person who said it
         * @return this builder
         */
        public Builder speaker(Optional<Person> value) {
            this.speaker = Objects.requireNonNull(value, "speaker");
            return this;
        }

        /**
         * Sets the document it was taken from.
         *
         * @param value the document it was taken from
         * @return this builder
         */
        public Builder source(Source value) {
            this.source = Optional.of(Objects.requireNonNull(value, "source"));
            return this;
        }

        /**
         * Sets the document it was taken from.
         *
         * @param value the document it was taken from
         * @return this builder
         */
        public Builder source(Optional<Source> value) {
            this.source = Objects.requireNonNull(value, "source");
            return this;
        }

        /**
         * Sets the blocks after the quote and its byline.
         *
         * @param value the blocks after the quote and its byline
         * @return this builder
         */
        public Builder remarks(List<? extends Block> value) {
            this.remarks = List.copyOf(Objects.requireNonNull(value, "remarks"));
            return this;
        }

        /** {@return the quotation} */
        public Quotation build() {
            return new Quotation(quote, byline, speaker, source, remarks);
        }
    }
}
