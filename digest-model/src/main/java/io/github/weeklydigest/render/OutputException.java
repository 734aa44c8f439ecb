package io.github.weeklydigest.render;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a file of an {@link OutputFolder} could not be written.
 *
 * @since 0.1
 */
public class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The path, in the form that it was given. */
    private final String path;

    /**
     * Creates an exception for a path that is refused.
     *
     * @param path the path
     * @param reason why, without the path
     */
    public OutputException(String path, String reason) {
        this(path, reason, null);
    }

    /**
     * Creates an exception for a file that can't be written.
     *
     * @param path the path
     * @param reason why, without the path
     * @param cause the cause
     */
    public OutputException(String path, String reason, @Nullable Throwable cause) {
        super("'" + path + "' " + reason, cause);
        this.path = Objects.requireNonNull(path, "path");
    }

    /** {@return the path of the file} */
    public String path() {
        return path;
    }
}
