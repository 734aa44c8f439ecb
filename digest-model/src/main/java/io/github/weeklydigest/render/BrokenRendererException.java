package io.github.weeklydigest.render;

/**
 * Thrown if a provider could not create its renderer: an error of the plugin, not of the caller.
 *
 * @since 0.1
 */
public final class BrokenRendererException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** The name of the provider's class. */
    private final String providerClass;

    BrokenRendererException(String providerClass, String reason) {
        super(providerClass + ": " + reason);
        this.providerClass = providerClass;
    }

    BrokenRendererException(String providerClass, String method, Throwable cause) {
        super(providerClass + ": " + method + " threw " + ThrownText.of(cause), cause);
        this.providerClass = providerClass;
    }

    /** {@return the name of the provider's class} */
    public String providerClass() {
        return providerClass;
    }
}
