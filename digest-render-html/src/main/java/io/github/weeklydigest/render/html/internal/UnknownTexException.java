package io.github.weeklydigest.render.html.internal;

/** A formula has what is not known; without a stack trace, for it says nothing. */
final class UnknownTexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownTexException() {
        super(null, null, false, false);
    }
}
