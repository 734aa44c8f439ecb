package io.github.weeklydigest.parser.blackbox;

/** Indented lines of text. */
final class Lines {
    private final StringBuilder text = new StringBuilder();
    private int depth;

    Lines line(String line) {
        text.append("  ".repeat(depth)).append(line.stripTrailing()).append('\n');
        return this;
    }

    /** A line with others in it. */
    Lines line(String line, Runnable inside) {
        line(line);
        deeper(inside);
        return this;
    }

    void deeper(Runnable inside) {
        depth++;
        inside.run();
        depth--;
    }

    void indent() {
        depth++;
    }

    void outdent() {
        depth--;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
