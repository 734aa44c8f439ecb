package io.github.weeklydigest.render.contract;

import java.io.IOException;

/** A target that fails from some character on, like a full disk. */
final class FailingTarget implements Appendable {
    private final IOException failure = new IOException("no space left");
    private final int capacity;
    private int written;
    private int failures;

    FailingTarget(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public Appendable append(CharSequence text) throws IOException {
        return append(text, 0, text == null ? 4 : text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
        written += end - start;
        if (written > capacity) {
            failures++;
            throw failure;
        }
        return this;
    }

    @Override
    public Appendable append(char character) throws IOException {
        return append(String.valueOf(character), 0, 1);
    }

    IOException failure() {
        return failure;
    }

    int failures() {
        return failures;
    }
}
