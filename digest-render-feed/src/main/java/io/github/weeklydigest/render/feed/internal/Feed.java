package io.github.weeklydigest.render.feed.internal;

import io.github.weeklydigest.model.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a feed says of itself.
 *
 * @param id its id, a tag URI
 * @param title its title
 * @param updated the day of the newest digest
 * @param language its language
 * @param authors the people who write it
 * @param home the address of the page it belongs to
 * @param self its own address
 * @param authority stands in for missing authors and addresses
 */
record Feed(
        String id,
        String title,
        LocalDate updated,
        Optional<String> language,
        List<Person> authors,
        Optional<String> home,
        Optional<String> self,
        String authority) {}
