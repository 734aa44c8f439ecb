package io.github.weeklydigest.render;

import java.io.IOException;
import java.util.List;

/**
 * An archive that is being written. An {@link ArchiveRenderer} creates it; it is used once.
 *
 * @since 0.1
 */
public interface ArchiveRendering {
    /**
     * Writes the files of one digest. Called once for each entry of the archive, in any order, by several threads at
     * once.
     *
     * <p>If it throws, the entry counts as failed, and the others are still written. After an {@link OutOfMemoryError}
     * it is called once more for the same entry, while no other call is running.
     *
     * @param entry the digest
     * @throws IOException if the entry or the target throws it; it is passed on unchanged
     */
    void document(Archive.Entry entry) throws IOException;

    /**
     * Writes the files about all digests, such as an index. Called once, after the last document, by one thread. Not
     * called if the run is cancelled or no document could be written.
     *
     * @param written the entries whose documents are complete, in the order of the archive
     * @throws IOException if an entry or the target throws it; it is passed on unchanged
     */
    void end(List<Archive.Entry> written) throws IOException;
}
