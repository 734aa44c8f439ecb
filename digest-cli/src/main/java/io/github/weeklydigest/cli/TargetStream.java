package io.github.weeklydigest.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A buffered stream that remembers a failure of its target, because the exception of a renderer may also come from the input. */
final class TargetStream extends OutputStream {
    private final OutputStream target;
    private @Nullable IOException failure;

    TargetStream(OutputStream target) {
        this.target = new BufferedOutputStream(target, 1 << 16);
    }

    /** Why the target could not be written. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void write(int value) throws IOException {
        guard(() -> target.write(value));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        guard(() -> target.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        guard(target::flush);
    }

    @Override
    public void close() throws IOException {
        guard(target::close);
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
