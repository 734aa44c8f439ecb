package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * A list of podcast or video episodes.
 *
 * @param groups its groups, in order
 * @since 0.1
 */
public record MediaListing(List<MediaGroup> groups) implements Item {
    public MediaListing {
        groups = List.copyOf(Objects.requireNonNull(groups, "groups"));
    }

    /** {@return all episodes, in order} */
    public List<Episode> episodes() {
        return groups.stream()
                .flatMap(group -> group.shows().stream())
                .flatMap(show -> show.episodes().stream())
                .toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitMediaListing(this);
    }
}
