package io.github.weeklydigest.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The head of a digest: its metadata, and everything before the first section.
 *
 * <p>Create one with {@link #builder()}, and a changed copy with {@link #toBuilder()}: later versions may add components.
 *
 * @param heading the title, a heading of level 1
 * @param week the week the digest is about
 * @param period the days it covers, as stated
 * @param issueNumber the number of the issue, not negative
 * @param published the day it was published
 * @param language the BCP 47 tag of its language, such as {@code zh-CN}
 * @param profile the name of the profile it was read with
 * @param authors the authors
 * @param byline the whole byline as written; may be empty
 * @param translations the choices of the language line
 * @param frontMatter the front matter of the document
 * @param introduction all other blocks before the first section, including the sentence that states the period
 * @param stub whether the page is only a placeholder for a missing translation
 * @since 0.1
 */
public record DigestHeader(
        Optional<Heading> heading,
        Optional<IsoWeek> week,
        Optional<DateRange> period,
        OptionalInt issueNumber,
        Optional<LocalDate> published,
        Optional<String> language,
        Optional<String> profile,
        List<Person> authors,
        List<Inline> byline,
        List<Translation> translations,
        FrontMatter frontMatter,
        List<Block> introduction,
        boolean stub) {
    public DigestHeader {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(week, "week");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(issueNumber, "issueNumber");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(profile, "profile");
        authors = List.copyOf(Objects.requireNonNull(authors, "authors"));
        byline = List.copyOf(Objects.requireNonNull(byline, "byline"));
        translations = List.copyOf(Objects.requireNonNull(translations, "translations"));
        Objects.requireNonNull(frontMatter, "frontMatter");
        introduction = List.copyOf(Objects.requireNonNull(introduction, "introduction"));
        if (issueNumber.isPresent() && issueNumber.getAsInt() < 0) {
            throw new IllegalArgumentException("issueNumber " + issueNumber.getAsInt() + " is negative");
        }
    }

    /**
     * Returns a header that has only a title.
     *
     * @param title the title
     * @param anchor its fragment
     * @return the header
     */
    public static DigestHeader of(String title, String anchor) {
        return builder().heading(Heading.of(1, title, anchor)).build();
    }

    /** {@return the title as plain text, possibly empty} */
    public String title() {
        return heading.map(Heading::text).orElse("");
    }

    /** {@return a builder of a header with nothing in it} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the values of this header} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.heading = heading;
        builder.week = week;
        builder.period = period;
        builder.issueNumber = issueNumber;
        builder.published = published;
        builder.language = language;
        builder.profile = profile;
        builder.authors = authors;
        builder.byline = byline;
        builder.translations = translations;
        builder.frontMatter = frontMatter;
        builder.introduction = introduction;
        builder.stub = stub;
        return builder;
    }

    /**
     * Builds a header. Values that are not set are absent, empty or {@code false}.
     *
     * <p>A builder belongs to one thread.
     *
     * @since 0.1
     */
    public static final class Builder {
        private Optional<Heading> heading = Optional.empty();
        private Optional<IsoWeek> week = Optional.empty();
        private Optional<DateRange> period = Optional.empty();
        private OptionalInt issueNumber = OptionalInt.empty();
        private Optional<LocalDate> published = Optional.empty();
        private Optional<String> language = Optional.empty();
        private Optional<String> profile = Optional.empty();
        private List<Person> authors = List.of();
        private List<Inline> byline = List.of();
        private List<Translation> translations = List.of();
        private FrontMatter frontMatter = FrontMatter.empty();
        private List<Block> introduction = List.of();
        private boolean stub;

        private Builder() {}

        /**
         * Sets the title, a heading of level 1.
         *
         * @param value the title, a heading of level 1
         * @return this builder
         */
        public Builder heading(Heading value) {
            this.heading = Optional.of(Objects.requireNonNull(value, "heading"));
            return this;
        }

        /**
         * Sets the title, a heading of level 1.
         *
         * @param value the title, a heading of level 1
         * @return this builder
         */
        public Builder heading(Optional<Heading> value) {
            this.heading = Objects.requireNonNull(value, "heading");
            return this;
        }

        /**
         * Sets the week the digest is about.
         *
         * @param value the week the digest is about
         * @return this builder
         */
        public Builder week(IsoWeek value) {
            this.week = Optional.of(Objects.requireNonNull(value, "week"));
            return this;
        }

        /**
         * Sets the week the digest is about.
         *
         * @param value the week the digest is about
         * @return this builder
         */
        public Builder week(Optional<IsoWeek> value) {
            this.week = Objects.requireNonNull(value, "week");
            return this;
        }

        /**
         * Sets the days it covers, as stated.
         *
         * @param value the days it covers, as stated
         * @return this builder
         */
        public Builder period(DateRange value) {
            this.period = Optional.of(Objects.requireNonNull(value, "period"));
            return this;
        }

        /**
         * Sets the days it covers, as stated.
         *
         * @param value the days it covers, as stated
         * @return this builder
         */
        public Builder period(Optional<DateRange> value) {
            this.period = Objects.requireNonNull(value, "period");
            return this;
        }

        /**
         * Sets the number of the issue, not negative.
         *
         * @param value the number of the issue, not negative
         * @return this builder
         */
        public Builder issueNumber(int value) {
            this.issueNumber = OptionalInt.of(value);
            return this;
        }

        /**
         * Sets the number of the issue, not negative.
         *
         * @param value the number of the issue, not negative
         * @return this builder
         */
        public Builder issueNumber(OptionalInt value) {
            this.issueNumber = Objects.requireNonNull(value, "issueNumber");
            return this;
        }

        /**
         * Sets the day it was published.
         *
         * @param value the day it was published
         * @return this builder
         */
        public Builder published(LocalDate value) {
            this.published = Optional.of(Objects.requireNonNull(value, "published"));
            return this;
        }

        /**
         * Sets the day it was published.
         *
         * @param value the day it was published
         * @return this builder
         */
        public Builder published(Optional<LocalDate> value) {
            this.published = Objects.requireNonNull(value, "published");
            return this;
        }

        /**
         * Sets the BCP 47 tag of its language, such as {@code zh-CN}.
         *
         * @param value the BCP 47 tag of its language, such as {@code zh-CN}
         * @return this builder
         */
        public Builder language(String value) {
            this.language = Optional.of(Objects.requireNonNull(value, "language"));
            return this;
        }

        /**
         * Sets the BCP 47 tag of its language, such as {@code zh-CN}.
         *
         * @param value the BCP 47 tag of its language, such as {@code zh-CN}
         * @return this builder
         */
        public Builder language(Optional<String> value) {
            this.language = Objects.requireNonNull(value, "language");
            return this;
        }

        /**
         * Sets the name of the profile it was read with.
         *
         * @param value the name of the profile it was read with
         * @return this builder
         */
        public Builder profile(String value) {
            this.profile = Optional.of(Objects.requireNonNull(value, "profile"));
            return this;
        }

        /**
         * Sets the name of the profile it was read with.
         *
         * @param value the name of the profile it was read with
         * @return this builder
         */
        public Builder profile(Optional<String> value) {
            this.profile = Objects.requireNonNull(value, "profile");
            return this;
        }

        /**
         * Sets the authors.
         *
         * @param value the authors
         * @return this builder
         */
        public Builder authors(List<Person> value) {
            this.authors = List.copyOf(Objects.requireNonNull(value, "authors"));
            return this;
        }

        /**
         * Sets the whole byline as written; may be empty.
         *
         * @param value the whole byline as written; may be empty
         * @return this builder
         */
        public Builder byline(List<? extends Inline> value) {
            this.byline = List.copyOf(Objects.requireNonNull(value, "byline"));
            return this;
        }

        /**
         * Sets the choices of the language line.
         *
         * @param value the choices of the language line
         * @return this builder
         */
        public Builder translations(List<Translation> value) {
            this.translations = List.copyOf(Objects.requireNonNull(value, "translations"));
            return this;
        }

        /**
         * Sets the front matter of the document.
         *
         * @param value the front matter of the document
         * @return this builder
         */
        public Builder frontMatter(FrontMatter value) {
            this.frontMatter = Objects.requireNonNull(value, "frontMatter");
            return this;
        }

        /**
         * Sets all other blocks before the first section, including the sentence that states the period.
         *
         * @param value all other blocks before the first section, including the sentence that states the period
         * @return this builder
         */
        public Builder introduction(List<? extends Block> value) {
            this.introduction = List.copyOf(Objects.requireNonNull(value, "introduction"));
            return this;
        }

        /**
         * Sets whether the page is only a placeholder for a missing translation.
         *
         * @param value whether the page is only a placeholder for a missing translation
         * @return this builder
         */
        public Builder stub(boolean value) {
            this.stub = value;
            return this;
        }

        /** {@return the header} */
        public DigestHeader build() {
            return new DigestHeader(
                    heading,
                    week,
                    period,
                    issueNumber,
                    published,
                    language,
                    profile,
                    authors,
                    byline,
                    translations,
                    frontMatter,
                    introduction,
                    stub);
        }
    }
}
