package io.github.weeklydigest.archive;

/**
 * Receives the progress of a run. All methods are called by the thread that called {@link ArchiveRunner#run}.
 *
 * @since 0.1
 */
public interface ArchiveListener {
    /**
     * Called when all headers have been read and documents are about to be written.
     *
     * @param documents the number of documents
     */
    default void started(int documents) {}

    /**
     * Called once for each input when it is done. Inputs without a document of their own come first, because their
     * header could not be read or their path is taken; then the others. Both are in the order of the inputs.
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
