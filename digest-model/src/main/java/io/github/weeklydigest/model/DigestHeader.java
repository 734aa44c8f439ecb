package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands before the first section.
 *
 * @param heading the title, a heading of level 1
 * @param week the week the digest is about
 * @param period the days it covers, as stated
 * @param language its BCP 47 tag, such as {@code zh-CN}
 * @param authors who the byline names
 * @param byline the whole byline; empty where there is none
 * @param translations the choices of the language line
 * @param introduction all other blocks before the first section, the sentence that states the period among them
 * @param stub whether the page only says that there is no translation yet
 * @since 0.1
 */
public record DigestHeader(
        Optional<Heading> heading,
        Optional<IsoWeek> week,
        Optional<DateRange> period,
        Optional<String> language,
        List<Person> authors,
        List<Inline> byline,
        List<Translation> translations,
        List<Block> introduction,
        boolean stub) {
    public DigestHeader {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(week, "week");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(language, "language");
        authors = List.copyOf(authors);
        byline = List.copyOf(byline);
        translations = List.copyOf(translations);
        introduction = List.copyOf(introduction);
    }

    /**
     * A header with a title and nothing else.
     *
     * @param title the title
     * @param anchor its fragment
     * @return the header
     */
    public static DigestHeader of(String title, String anchor) {
        return new DigestHeader(
                Optional.of(Heading.of(1, title, anchor)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    /** {@return the title as plain text, empty where there is none} */
    public String title() {
        return heading.map(Heading::text).orElse("");
    }
}
