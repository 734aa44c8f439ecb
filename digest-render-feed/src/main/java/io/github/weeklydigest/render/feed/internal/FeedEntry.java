package io.github.weeklydigest.render.feed.internal;

import io.github.weeklydigest.model.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One entry: an article.
 *
 * @param id its id, a tag URI
 * @param title its title
 * @param date the day of its digest
 * @param language the language of its digest
 * @param source the address of what it is about
 * @param page its place in the page of the digest
 * @param image its image
 * @param authors its own authors
 * @param categories the categories of its sections
 * @param summary its summary, plain text
 * @param html the whole of it as HTML; empty if only summaries are wanted
 */
record FeedEntry(
        String id,
        String title,
        LocalDate date,
        Optional<String> language,
        Optional<String> source,
        Optional<String> page,
        Optional<String> image,
        List<Person> authors,
        List<Category> categories,
        String summary,
        Optional<String> html) {
    /** A category: a stable name and a title. */
    record Category(String term, String label) {}

    FeedEntry withId(String other) {
        return other.equals(id)
                ? this
                : new FeedEntry(other, title, date, language, source, page, image, authors, categories, summary, html);
    }
}
