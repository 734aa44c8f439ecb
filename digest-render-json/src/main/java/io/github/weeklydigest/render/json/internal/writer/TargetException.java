package io.github.weeklydigest.render.json.internal.writer;

import java.io.IOException;

/** A target has thrown; the visitors of the model can't. */
public final class TargetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final IOException problem;

    TargetException(IOException problem) {
        super(problem);
        this.problem = problem;
    }

    /** {@return what the target has thrown} */
    public IOException problem() {
        return problem;
    }
}
