package io.github.weeklydigest.benchmarks;

/** Takes text and keeps its length alone. */
final class CountingAppendable implements Appendable {
    private long length;

    long length() {
        return length;
    }

    @Override
    public CountingAppendable append(CharSequence text) {
        length += text.length();
        return this;
    }

    @Override
    public CountingAppendable append(CharSequence text, int start, int end) {
        length += end - start;
        return this;
    }

    @Override
    public CountingAppendable append(char character) {
        length++;
        return this;
    }
}
