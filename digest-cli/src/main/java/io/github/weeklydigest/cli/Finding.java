package io.github.weeklydigest.cli;

import io.github.weeklydigest.diagnostic.Diagnostic;
import java.util.Locale;

/**
 * What was found in an input.
 *
 * @param input how the input is called
 * @param diagnostic what was found
 */
record Finding(String input, Diagnostic diagnostic) {
    /** The line that editors and other tools know how to read: {@code path:line:column: severity code: message}. */
    @Override
    public String toString() {
        return input + ":" + diagnostic.span() + ": "
                + diagnostic.severity().name().toLowerCase(Locale.ROOT) + " " + diagnostic.code() + ": "
                + diagnostic.message();
    }
}
