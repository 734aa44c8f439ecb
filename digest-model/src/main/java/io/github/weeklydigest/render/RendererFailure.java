package io.github.weeklydigest.render;

import java.util.Objects;
import java.util.Optional;

/**
 * A provider that was found but can't be used. Instances come from {@link Renderers#failures}.
 *
 * @param providerClass the name of its class, if it is known
 * @param reason one sentence: what is wrong with it
 * @param cause the exception that it threw, if it threw one
 * @since 0.1
 */
public record RendererFailure(Optional<String> providerClass, String reason, Optional<Throwable> cause) {
    public RendererFailure {
        Objects.requireNonNull(providerClass, "providerClass");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
    }

    /** {@return the class, if it is known, and the reason} */
    @Override
    public String toString() {
        return providerClass.map(name -> name + ": " + reason).orElse(reason);
    }
}
