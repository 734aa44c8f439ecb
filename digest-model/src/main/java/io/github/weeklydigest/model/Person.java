package io.github.weeklydigest.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A person named in a digest: an author, a contributor, or the speaker of a quotation.
 *
 * @param name the name as shown
 * @param handle the account name, without {@code @}
 * @param uri the address that the name links to, as written; not checked
 * @since 0.1
 */
public record Person(Optional<String> name, Optional<String> handle, Optional<String> uri) {
    public Person {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(handle, "handle");
        Objects.requireNonNull(uri, "uri");
    }

    /**
     * Creates a person without an address.
     *
     * @param name the name as shown
     * @param handle the account name, without {@code @}
     */
    public Person(Optional<String> name, Optional<String> handle) {
        this(name, handle, Optional.empty());
    }

    /**
     * Returns a person of whom only the name is known.
     *
     * @param name the name as shown
     * @return the person
     */
    public static Person of(String name) {
        return new Person(Optional.of(name), Optional.empty(), Optional.empty());
    }

    /** {@return the name, or else the handle, or else an empty text} */
    public String displayName() {
        return name.or(() -> handle).orElse("");
    }
}
