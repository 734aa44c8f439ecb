package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A show with consecutive episodes of the listing.
 *
 * @param name its name, if stated
 * @param episodes the episodes, in order
 * @since 0.1
 */
public record Show(Optional<String> name, List<Episode> episodes) {
    public Show {
        Objects.requireNonNull(name, "name");
        episodes = List.copyOf(Objects.requireNonNull(episodes, "episodes"));
    }
}
