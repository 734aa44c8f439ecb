package io.github.weeklydigest.render.bibliography.internal;

import java.io.IOException;

/** Writes one bibliography in one format. */
public interface BibliographyWriter {
    /** Makes a writer for a target, which it neither flushes nor closes. */
    interface Factory {
        /** The writer. */
        BibliographyWriter to(Appendable target);
    }

    /** Begins. */
    void start() throws IOException;

    /** Writes a paper. */
    void paper(Paper paper) throws IOException;

    /** Ends. */
    void end() throws IOException;
}
