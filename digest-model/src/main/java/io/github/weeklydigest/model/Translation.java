package io.github.weeklydigest.model;

import java.util.Objects;
import java.util.Optional;

/**
 * One choice of the language line at the top of a digest.
 *
 * @param label the name of the language as shown
 * @param language its BCP 47 tag, if the label is known
 * @param uri the address of the digest in that language; absent for this digest
 * @since 0.1
 */
public record Translation(String label, Optional<String> language, Optional<String> uri) {
    public Translation {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(uri, "uri");
    }
}
