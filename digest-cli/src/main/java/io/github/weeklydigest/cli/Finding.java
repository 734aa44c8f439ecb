package io.github.weeklydigest.cli;

import io.github.weeklydigest.diagnostic.Diagnostic;
import java.util.Locale;

/**
 * A finding in an input.
 *
 * @param input the name of the input
 * @param diagnostic the finding
 */
record Finding(String input, Diagnostic diagnostic) {
    String code() {
        return diagnostic.code();
    }

    /** The severity as it is printed. */
    String severity() {
        return diagnostic.severity().name().toLowerCase(Locale.ROOT);
    }

    /** The line that editors and other tools know how to read: {@code path:line:column: severity code: message}. */
    @Override
    public String toString() {
        return input + ":" + diagnostic.span() + ": "
                + severity() + " " + diagnostic.code() + ": "
                + diagnostic.message();
    }
}
