package io.github.weeklydigest.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * A run of the command.
 *
 * @param code the exit code
 * @param out the text written to standard output
 * @param err the text written to standard error
 */
record Run(int code, String out, String err) {
    static Run digest(Object... arguments) {
        return withInput("", arguments);
    }

    static Run withInput(String input, Object... arguments) {
        return run(input.getBytes(StandardCharsets.UTF_8), new ByteArrayOutputStream(), false, arguments);
    }

    /** Standard error is a terminal. */
    static Run onTerminal(Object... arguments) {
        return run(new byte[0], new ByteArrayOutputStream(), true, arguments);
    }

    static Run writingTo(OutputStream out, Object... arguments) {
        return run(new byte[0], out, false, arguments);
    }

    /** Sends both streams to the same place, as {@code 2>&1} does, and returns the combined text. */
    static String merged(boolean terminal, Object... arguments) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        Main.run(new Console(InputStream.nullInputStream(), both, both, terminal), texts(arguments));
        return both.toString(StandardCharsets.UTF_8);
    }

    private static String[] texts(Object... arguments) {
        return Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    }

    private static Run run(byte[] input, OutputStream out, boolean terminal, Object... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new Console(new ByteArrayInputStream(input), out, err, terminal), texts(arguments));
        String written = out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
        return new Run(code, written, err.toString(StandardCharsets.UTF_8));
    }
}
