package io.github.weeklydigest.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What the command answered.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int code, String out, String err) {
    static Run digest(Object... arguments) {
        return withInput("", arguments);
    }

    static Run withInput(String input, Object... arguments) {
        return run(input.getBytes(StandardCharsets.UTF_8), new ByteArrayOutputStream(), false, arguments);
    }

    /** With somebody who watches a terminal. */
    static Run onTerminal(Object... arguments) {
        return run(new byte[0], new ByteArrayOutputStream(), true, arguments);
    }

    static Run writingTo(OutputStream out, Object... arguments) {
        return run(new byte[0], out, false, arguments);
    }

    private static Run run(byte[] input, OutputStream out, boolean terminal, Object... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int code = Main.run(new Console(new ByteArrayInputStream(input), out, err, terminal), texts);
        String written = out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
        return new Run(code, written, err.toString(StandardCharsets.UTF_8));
    }
}
