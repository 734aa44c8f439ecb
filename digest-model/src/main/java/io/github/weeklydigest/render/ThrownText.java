package io.github.weeklydigest.render;

/** The texts of exceptions of plugins, whose methods may throw as well. */
final class ThrownText {
    private static final int MAX_CAUSES = 10;

    private ThrownText() {}

    /** The message; the name of the class if there is none to be had. */
    static String message(Throwable thrown) {
        try {
            return String.valueOf(thrown.getMessage());
        } catch (Throwable unprintable) {
            return thrown.getClass().getName();
        }
    }

    /** Class and message; the class alone if the exception can't be printed. */
    static String of(Throwable thrown) {
        try {
            return String.valueOf(thrown);
        } catch (Throwable unprintable) {
            return thrown.getClass().getName();
        }
    }

    /** The causes, each after " because of ". */
    static String causes(Throwable thrown) {
        StringBuilder causes = new StringBuilder();
        Throwable cause = thrown.getCause();
        // An exception can be one of its own causes.
        for (int count = 0; cause != null && count < MAX_CAUSES; count++) {
            causes.append(" because of ").append(of(cause));
            cause = cause.getCause();
        }
        return causes.toString();
    }
}
