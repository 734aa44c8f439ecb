package io.github.weeklydigest.render;

import java.util.List;
import java.util.Optional;

/**
 * Thrown if no renderer has the format. The message lists the available formats, and the providers that could not be
 * used with the reason.
 *
 * @since 0.1
 */
public final class UnknownFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The format asked for. */
    private final String format;

    /** The available formats. */
    private final String[] available;

    UnknownFormatException(String format, List<String> available, List<RendererFailure> failures) {
        super(message(format, available, failures));
        this.format = format;
        this.available = available.toArray(String[]::new);
    }

    private static String message(String format, List<String> available, List<RendererFailure> failures) {
        StringBuilder message =
                new StringBuilder("there is no renderer for '").append(format).append('\'');
        if (available.isEmpty()) {
            message.append(
                    "; none was found at all: put a renderer's jar on the class path or module path, keep META-INF/services"
                            + " when jars are merged, or name the provider with Renderers.of");
        } else {
            NearestName.of(format, available)
                    .ifPresent(name ->
                            message.append(", did you mean '").append(name).append("'?"));
            message.append("; available: ").append(String.join(", ", available));
        }
        if (!failures.isEmpty()) {
            message.append("; not usable: ");
            message.append(String.join(
                    "; ", failures.stream().map(RendererFailure::toString).toList()));
        }
        return message.toString();
    }

    /** {@return the format asked for} */
    public String format() {
        return format;
    }

    /** {@return the available formats, in alphabetical order} */
    public List<String> available() {
        return List.of(available);
    }

    /** {@return the format that was probably meant} */
    public Optional<String> suggestion() {
        return NearestName.of(format, available());
    }
}
