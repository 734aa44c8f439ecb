package io.github.weeklydigest.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of the digest: its title, its sources, the curator's notes, and its text.
 *
 * <p>{@link #lead()} and {@link #image()} are also part of the {@link #body()}: a page that shows the body should not
 * show them again. {@link #label()} and {@link #contributors()} are not part of it: a page that shows only the body
 * omits them.
 *
 * <p>Create an article with {@link #builder()}, and a changed copy with {@link #toBuilder()}, because later versions
 * may add components.
 *
 * <pre>{@code
 * Article entry = Article.builder()
 *         .label("video")
 *         .parts(List.of(LinkSource.of("Why teapots drip", "https://example.org/teapots")))
 *         .build();
 * String title = entry.title();
 * }</pre>
 *
 * @param heading its heading
 * @param label the mark before the title that names its kind, such as {@code video}; not part of the title or the body
 * @param lead the words that name an entry without a heading; also part of the body
 * @param contributors the people who sent it in or made it; the body does not repeat them
 * @param image the image that belongs to it; also part of the body
 * @param parts sources, notes and blocks in document order
 * @since 0.1
 */
public record Article(
        Optional<Heading> heading,
        Optional<String> label,
        List<Inline> lead,
        List<Person> contributors,
        Optional<Image> image,
        List<ArticlePart> parts)
        implements Item {
    public Article {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(label, "label");
        lead = List.copyOf(Objects.requireNonNull(lead, "lead"));
        contributors = List.copyOf(Objects.requireNonNull(contributors, "contributors"));
        Objects.requireNonNull(image, "image");
        parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
    }

    /**
     * Creates an article with a heading and parts and nothing else.
     *
     * @param heading its heading
     * @param parts sources, notes and blocks in document order
     */
    public Article(Optional<Heading> heading, List<ArticlePart> parts) {
        this(heading, Optional.empty(), List.of(), List.of(), Optional.empty(), parts);
    }

    /** {@return the title as plain text: the heading, or else the lead, or else the title of the first source} */
    public String title() {
        if (heading.isPresent()) {
            return heading.get().text();
        }
        if (!lead.isEmpty()) {
            return PlainText.of(lead);
        }
        return sources().stream().findFirst().map(Source::title).orElse("");
    }

    /** {@return the fragment of the heading} */
    public Optional<String> anchor() {
        return heading.map(Heading::anchor);
    }

    /** {@return the sources, in order} */
    public List<Source> sources() {
        return parts(PartKind.SOURCE);
    }

    /** {@return the curator's notes, in order} */
    public List<Note> notes() {
        return parts(PartKind.NOTE);
    }

    /** {@return all blocks except notes, in order} */
    public List<Block> body() {
        return parts(PartKind.BLOCK);
    }

    /** {@return the arXiv number of the first paper among the sources} */
    public Optional<ArxivId> arxiv() {
        for (Source source : sources()) {
            Optional<ArxivId> id = source.arxiv();
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    /** Returns the parts of a kind. A plain loop without casts, because each renderer calls it for each article. */
    @SuppressWarnings("unchecked") // All parts of a kind have its type.
    private <T> List<T> parts(PartKind kind) {
        List<Object> found = new ArrayList<>(parts.size());
        for (Object part : parts) {
            if (PartKind.ofPart(part) == kind) {
                found.add(part);
            }
        }
        return (List<T>) Collections.unmodifiableList(found);
    }

    /** {@return the address of the first source that is a link, or else the address on arXiv of the first paper} */
    public Optional<String> uri() {
        for (Source source : sources()) {
            if (source instanceof LinkSource link) {
                return Optional.of(link.uri());
            }
        }
        return arxiv().map(ArxivId::uri);
    }

    /** {@return the notes as plain text, separated by blank lines; may be empty} */
    public String noteText() {
        return PlainText.ofBlocks(
                notes().stream().flatMap(note -> note.children().stream()).toList());
    }

    /** {@return the body as plain text, without sources and notes} */
    public String plainText() {
        return PlainText.ofBlocks(body());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitArticle(this);
    }

    /** {@return a builder of an empty article} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the values of this article} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.heading = heading;
        builder.label = label;
        builder.lead = lead;
        builder.contributors = contributors;
        builder.image = image;
        builder.parts = parts;
        return builder;
    }

    /**
     * Builds an article. Values that are not set are absent, empty or {@code false}.
     *
     * <p>A builder belongs to one thread.
     *
     * @since 0.1
     */
    public static final class Builder {
        private Optional<Heading> heading = Optional.empty();
        private Optional<String> label = Optional.empty();
        private List<Inline> lead = List.of();
        private List<Person> contributors = List.of();
        private Optional<Image> image = Optional.empty();
        private List<ArticlePart> parts = List.of();

        private Builder() {}

        /**
         * Sets its heading.
         *
         * @param value its heading
         * @return this builder
         */
        public Builder heading(Heading value) {
            this.heading = Optional.of(Objects.requireNonNull(value, "heading"));
            return this;
        }

        /**
         * Sets its heading.
         *
         * @param value its heading
         * @return this builder
         */
        public Builder heading(Optional<Heading> value) {
            this.heading = Objects.requireNonNull(value, "heading");
            return this;
        }

        /**
         * Sets the mark before the title that names its kind, such as {@code video}; not part of the title or the body.
         *
         * @param value the mark before the title that names its kind, such as {@code video}; not part of the title or
         *     the body
         * @return this builder
         */
        public Builder label(String value) {
            this.label = Optional.of(Objects.requireNonNull(value, "label"));
            return this;
        }

        /**
         * Sets the mark before the title that names its kind, such as {@code video}; not part of the title or the body.
         *
         * @param value the mark before the title that names its kind, such as {@code video}; not part of the title or
         *     the body
         * @return this builder
         */
        public Builder label(Optional<String> value) {
            this.label = Objects.requireNonNull(value, "label");
            return this;
        }

        /**
         * Sets the words that name an entry without a heading; also part of the body.
         *
         * @param value the words that name an entry without a heading; also part of the body
         * @return this builder
         */
        public Builder lead(List<? extends Inline> value) {
            this.lead = List.copyOf(Objects.requireNonNull(value, "lead"));
            return this;
        }

        /**
         * Sets the people who sent it in or made it; the body does not repeat them.
         *
         * @param value the people who sent it in or made it; the body does not repeat them
         * @return this builder
         */
        public Builder contributors(List<Person> value) {
            this.contributors = List.copyOf(Objects.requireNonNull(value, "contributors"));
            return this;
        }

        /**
         * Sets the image that belongs to it; also part of the body.
         *
         * @param value the image that belongs to it; also part of the body
         * @return this builder
         */
        public Builder image(Image value) {
            this.image = Optional.of(Objects.requireNonNull(value, "image"));
            return this;
        }

        /**
         * Sets the image that belongs to it; also part of the body.
         *
         * @param value the image that belongs to it; also part of the body
         * @return this builder
         */
        public Builder image(Optional<Image> value) {
            this.image = Objects.requireNonNull(value, "image");
            return this;
        }

        /**
         * Sets sources, notes and blocks in document order.
         *
         * @param value sources, notes and blocks in document order
         * @return this builder
         */
        public Builder parts(List<? extends ArticlePart> value) {
            this.parts = List.copyOf(Objects.requireNonNull(value, "parts"));
            return this;
        }

        /** {@return the article} */
        public Article build() {
            return new Article(heading, label, lead, contributors, image, parts);
        }
    }
}
