package io.github.weeklydigest.archive;

import io.github.weeklydigest.render.OutputException;
import java.io.IOException;
import java.io.OutputStream;

/** A stream whose errors name the file, so that they can't be taken for errors of the input. */
final class NamedStream extends OutputStream {
    private final String path;
    private final OutputStream target;

    NamedStream(String path, OutputStream target) {
        this.path = path;
        this.target = target;
    }

    private interface Step {
        void run() throws IOException;
    }

    private void guard(Step step) throws OutputException {
        try {
            step.run();
        } catch (IOException problem) {
            throw new OutputException(path, "can't be written", problem);
        }
    }

    @Override
    public void write(int octet) throws IOException {
        guard(() -> target.write(octet));
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
}
