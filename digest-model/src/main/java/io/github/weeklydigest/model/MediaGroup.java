package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A group of a media listing.
 *
 * @param label its heading, such as {@code 播客}, without the colon
 * @param shows its shows, in order
 * @since 0.1
 */
public record MediaGroup(Optional<String> label, List<Show> shows) {
    public MediaGroup {
        Objects.requireNonNull(label, "label");
        shows = List.copyOf(Objects.requireNonNull(shows, "shows"));
    }
}
