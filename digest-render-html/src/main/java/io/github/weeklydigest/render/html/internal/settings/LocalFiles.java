package io.github.weeklydigest.render.html.internal.settings;

import java.util.Optional;

/** The files that relative addresses of a digest name. */
@FunctionalInterface
public interface LocalFiles {
    /** No files. */
    LocalFiles NONE = (relative, image) -> Optional.empty();

    /**
     * Finds the address to write for a relative one; empty leaves it to the base. The policies apply to the result.
     *
     * @param relative the relative address as the policy has allowed it
     * @param image whether it is the address of an image
     * @return the address
     */
    Optional<String> find(String relative, boolean image);
}
