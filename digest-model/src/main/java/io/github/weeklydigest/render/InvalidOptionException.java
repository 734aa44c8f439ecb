package io.github.weeklydigest.render;

/**
 * Thrown if a renderer has no such option, or the option does not allow the value. The message lists what is allowed.
 *
 * @since 0.1
 */
public final class InvalidOptionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The name of the option. */
    private final String option;

    InvalidOptionException(String option, String message) {
        super(message);
        this.option = option;
    }

    InvalidOptionException(String option, IllegalArgumentException problem) {
        super(problem.getMessage(), problem);
        this.option = option;
    }

    /** {@return the name of the option, as given} */
    public String option() {
        return option;
    }
}
