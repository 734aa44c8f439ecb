package io.github.weeklydigest.cli;

/** A line on a terminal that shows how far the work is; shows nothing elsewhere. */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;

    private final Console console;
    private final int total;
    private int done;

    Progress(Console console, int total) {
        this.console = console;
        this.total = total;
        draw();
    }

    /** Counts an input as processed. */
    void step() {
        done++;
        draw();
    }

    private void draw() {
        if (console.showsProgress() && total > 1) {
            int filled = (int) ((long) WIDTH * done / total);
            console.progress("[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + done + "/" + total);
        }
    }

    @Override
    public void close() {
        console.eraseProgress();
    }
}
