package io.github.weeklydigest.cli;

/** What is done if the process is asked to end before this is closed. */
final class AtExit implements AutoCloseable {
    private final Thread hook;

    private AtExit(Thread hook) {
        this.hook = hook;
    }

    /** Announces what is to be done; does it at once if the process was asked to end already. */
    static AtExit run(Runnable work) {
        Thread hook = new Thread(work, "digest-removal");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException ending) {
            work.run();
        }
        return new AtExit(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The work is being done.
        }
    }
}
