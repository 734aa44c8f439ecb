package io.github.weeklydigest.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where the command reads and writes: UTF-8 whatever the platform's charset. Standard error belongs to people, standard
 * output to what was asked for. Used by one thread, but for {@link #in()}.
 */
final class Console {
    private final InputStream in;
    private final Output output;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;

    /**
     * @param terminal whether a person watches standard error
     */
    Console(InputStream in, OutputStream out, OutputStream err, boolean terminal) {
        this.in = in;
        this.output = new Output(out);
        this.out = new PrintWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        this.terminal = terminal;
    }

    static Console ofProcess() {
        // Not System.out, which hides that its reader is gone.
        return new Console(
                System.in, new FileOutputStream(FileDescriptor.out), System.err, Boolean.getBoolean("digest.terminal"));
    }

    InputStream in() {
        return in;
    }

    /** Standard output as bytes, buffered by the caller. */
    OutputStream bytes() {
        return output;
    }

    /** Standard output as text, flushed at the end. */
    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    boolean terminal() {
        return terminal;
    }

    /** Tells what went wrong. */
    void problem(String message) {
        note("digest: " + message);
    }

    /** Tells something by the way. */
    void note(String message) {
        err.println(Printable.of(message));
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /** Whether who read standard output has left, as {@code head} does: no reason to complain. */
    boolean closedByReader() {
        return output.closedByReader;
    }

    /** Whether standard output could not be written, for another reason than that. */
    boolean outputFailed() {
        return out.checkError() && !output.closedByReader;
    }

    private static final class Output extends OutputStream {
        private final OutputStream out;
        private boolean closedByReader;

        Output(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException problem) {
                closedByReader |= isBrokenPipe(problem);
                throw problem;
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        /** The JDK has no exception of its own for it. */
        private static boolean isBrokenPipe(IOException problem) {
            return String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
        }
    }
}
