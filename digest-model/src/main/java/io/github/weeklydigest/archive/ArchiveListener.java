package io.github.weeklydigest.archive;

/**
 * Receives the progress of a run. All methods are called by the thread that called {@link ArchiveRunner#run}.
 *
 * @since 0.1
 */
public interface ArchiveListener {
    /**
     * The headers are read; documents are written from now on.
     *
     * @param documents how many there are
     */
    default void started(int documents) {}

    /**
     * An input is done. Called once for each input: those whose header could not be read first, then the others; each
     * in the order of the inputs.
     *
     * @param result how it ended
     */
    default void finished(DocumentResult result) {}

    /**
     * Returns a listener that ignores everything.
     *
     * @return the listener
     */
    static ArchiveListener none() {
        return new ArchiveListener() {};
    }
}
