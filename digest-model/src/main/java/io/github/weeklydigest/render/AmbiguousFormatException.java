package io.github.weeklydigest.render;

import java.util.List;

/**
 * Thrown if several classes provide the same format and none of them is {@linkplain Renderers#preferring preferred}.
 *
 * @since 0.1
 */
public final class AmbiguousFormatException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** The format asked for. */
    private final String format;

    /** The names of the classes. */
    private final String[] providerClasses;

    AmbiguousFormatException(String format, List<String> providerClasses) {
        super("several classes provide '" + format + "': " + String.join(", ", providerClasses)
                + "; remove all but one, or choose with Renderers.preferring");
        this.format = format;
        this.providerClasses = providerClasses.toArray(String[]::new);
    }

    /** {@return the format asked for} */
    public String format() {
        return format;
    }

    /** {@return the names of the classes that provide it, in the order in which they were found} */
    public List<String> providerClasses() {
        return List.of(providerClasses);
    }
}
