package io.github.weeklydigest.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Text that is written in UTF-8, and remembers that it could not be: a renderer's exception may be the input's or ours. */
final class TargetWriter extends Writer {
    private final Writer writer;
    private @Nullable IOException failure;

    TargetWriter(OutputStream target) {
        this.writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Why the target could not be written. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
        guard(() -> writer.write(chars, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        guard(() -> writer.write(text, from, length));
    }

    @Override
    public void flush() throws IOException {
        guard(writer::flush);
    }

    @Override
    public void close() throws IOException {
        guard(writer::close);
    }

    private void guard(Step step) throws IOException {
        try {
            step.run();
        } catch (IOException problem) {
            failure = problem;
            throw problem;
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
