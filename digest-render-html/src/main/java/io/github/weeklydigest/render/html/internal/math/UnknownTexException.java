package io.github.weeklydigest.render.html.internal.math;

/** A formula has what is not known; without a stack trace, for it says nothing. */
public final class UnknownTexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownTexException() {
        super(null, null, false, false);
    }
}
