package io.github.weeklydigest.cli;

import java.io.PrintWriter;

/** A line on a terminal that shows how far the work is; nothing where nobody watches. */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean shown;
    private final int total;
    private int done;

    Progress(Console console, int total) {
        this.err = console.err();
        this.shown = console.terminal() && total > 1;
        this.total = total;
        draw();
    }

    /** One more is done. */
    void step() {
        done++;
        draw();
    }

    /** Makes room for a line of text. */
    void clear() {
        if (shown) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    private void draw() {
        if (shown) {
            int filled = (int) ((long) WIDTH * done / total);
            err.print(CLEAR_LINE + "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + done + "/" + total);
            err.flush();
        }
    }

    @Override
    public void close() {
        clear();
    }
}
