package io.github.weeklydigest.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who writes: the author of a digest or of a quoted post.
 *
 * @param name the name shown
 * @param handle the account name, without {@code @}
 * @since 0.1
 */
public record Person(Optional<String> name, Optional<String> handle) {
    public Person {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(handle, "handle");
    }
}
