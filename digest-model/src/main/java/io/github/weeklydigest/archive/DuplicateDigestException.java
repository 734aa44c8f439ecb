package io.github.weeklydigest.archive;

import io.github.weeklydigest.render.OutputException;
import java.util.Objects;

/**
 * Thrown if two digests would be written to the same file. The first one is written.
 *
 * @since 0.1
 */
public final class DuplicateDigestException extends OutputException {
    private static final long serialVersionUID = 1L;

    /** The name of the other input. */
    private final String other;

    /**
     * Creates an exception for a digest whose path another digest has.
     *
     * @param path the path of the document
     * @param other the name of the input that is written there
     */
    public DuplicateDigestException(String path, String other) {
        super(
                path,
                "is the document of " + other
                        + " as well: both have the same week or number and the same language; convert the issues of each"
                        + " weekly into a folder of their own");
        this.other = Objects.requireNonNull(other, "other");
    }

    /** {@return the name of the input that is written there} */
    public String other() {
        return other;
    }
}
