package io.github.weeklydigest.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the command reads and writes: always UTF-8. Results go to standard output, messages
 * and progress to standard error.
 *
 * <p>The two streams may have the same target. The order of all output is therefore kept across them, and standard output
 * is written in whole lines. A progress line is erased before anything else is written. Used by one
 * thread, except {@link #in()} and {@link #beSilent()}.
 */
final class Console {
    private static final String ERASE_LINE = "\r\u001b[K";

    private final InputStream in;
    private final Output output;
    private final Writer messages;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;
    private boolean progressShown;
    private final boolean colours;
    private boolean quiet;
    private volatile boolean silent;

    /**
     * A console without colours.
     *
     * @param terminal whether standard error is a terminal
     */
    Console(InputStream in, OutputStream out, OutputStream err, boolean terminal) {
        this(in, out, err, terminal, false);
    }

    /**
     * @param terminal whether standard error is a terminal
     * @param colours whether standard output shows colours
     */
    Console(InputStream in, OutputStream out, OutputStream err, boolean terminal, boolean colours) {
        this.in = in;
        this.output = new Output(out);
        this.messages = new OutputStreamWriter(err, StandardCharsets.UTF_8);
        this.out = new PrintWriter(new Lines());
        this.err = new PrintWriter(new Messages(), true);
        this.terminal = terminal;
        this.colours = colours;
    }

    /** The streams of this process. */
    static Console ofProcess() {
        // Not System.out, which hides that its reader is gone.
        return new Console(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                System.err,
                TerminalDetection.errorIsTerminal(),
                TerminalDetection.outputHasColours(System.getenv()));
    }

    InputStream in() {
        return in;
    }

    /** Standard output as bytes, buffered by the caller. */
    OutputStream bytes() {
        return output;
    }

    /** Standard output as text, written in whole lines. */
    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** Whether standard output shows colours. */
    boolean showsColours() {
        return colours;
    }

    /** Whether progress is shown. */
    boolean showsProgress() {
        return terminal && !quiet;
    }

    /** Reports what went wrong. */
    void problem(String message) {
        note("digest: " + message);
    }

    /** Leaves out progress and summaries from now on. */
    void beQuiet() {
        quiet = true;
    }

    /** Writes how a run went, unless the command is to be quiet. */
    void summary(String message) {
        if (!quiet) {
            note(message);
        }
    }

    /** Leaves out all messages from now on, because the process was asked to end: what fails then is no news. */
    void beSilent() {
        silent = true;
    }

    /** Writes a message. */
    void note(String message) {
        if (!silent) {
            err.println(Printable.of(message));
        }
    }

    /** Shows a line that the next output erases; does nothing if standard error isn't a terminal. */
    void progress(String text) {
        if (showsProgress()) {
            out.flush();
            writeProgress(ERASE_LINE + text);
            progressShown = true;
        }
    }

    /** Erases the progress line if there is one. */
    void eraseProgress() {
        if (progressShown) {
            progressShown = false;
            writeProgress(ERASE_LINE);
        }
    }

    private void writeProgress(String text) {
        try {
            messages.write(text);
            messages.flush();
        } catch (IOException notShown) {
            progressShown = false;
        }
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /** Whether the reader of standard output is gone, as {@code head} is when it has enough: nothing to report. */
    boolean closedByReader() {
        return output.closedByReader;
    }

    /** Why text for standard output was lost; empty if nothing was, or if its reader is gone. */
    Optional<IOException> lostText() {
        out.flush();
        return Optional.ofNullable(output.closedByReader ? null : output.lostText);
    }

    /** Standard output, which remembers why it could not be written. */
    private final class Output extends OutputStream {
        private final OutputStream out;
        private boolean closedByReader;
        private @Nullable IOException lostText;

        Output(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            eraseProgress();
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

        void writeText(String text) throws IOException {
            try {
                write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException problem) {
                lostText = problem;
                throw problem;
            }
        }

        /** The JDK reports a broken pipe only by the message of an {@code IOException}. */
        private static boolean isBrokenPipe(IOException problem) {
            return String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
        }
    }

    /** Text for standard output: a full buffer is written up to its last line feed, the rest is kept. */
    private final class Lines extends Writer {
        private static final int BUFFER = 1 << 13;

        private final StringBuilder pending = new StringBuilder();

        @Override
        public void write(char[] chars, int from, int length) throws IOException {
            pending.append(chars, from, length);
            writeWholeLines();
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            pending.append(text, from, from + length);
            writeWholeLines();
        }

        private void writeWholeLines() throws IOException {
            if (pending.length() >= BUFFER) {
                writeTo(pending.lastIndexOf("\n") + 1);
            }
        }

        @Override
        public void flush() throws IOException {
            writeTo(pending.length());
        }

        private void writeTo(int end) throws IOException {
            if (end > 0) {
                String text = pending.substring(0, end);
                pending.delete(0, end);
                output.writeText(text);
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Text for standard error. Pending text for standard output is written first. */
    private final class Messages extends Writer {
        @Override
        public void write(char[] chars, int from, int length) throws IOException {
            out.flush();
            eraseProgress();
            messages.write(chars, from, length);
        }

        @Override
        public void flush() throws IOException {
            messages.flush();
        }

        @Override
        public void close() throws IOException {
            messages.flush();
        }
    }
}
