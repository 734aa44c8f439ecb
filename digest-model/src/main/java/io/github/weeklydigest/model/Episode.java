package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An episode of a podcast or a video.
 *
 * @param title its title
 * @param uri its address
 * @param page the page of the curator's notes that it links to
 * @param notes notes about it
 * @since 0.1
 */
public record Episode(String title, Optional<String> uri, Optional<String> page, List<Block> notes) {
    public Episode {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(page, "page");
        notes = List.copyOf(Objects.requireNonNull(notes, "notes"));
    }
}
