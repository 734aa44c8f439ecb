package io.github.weeklydigest.archive;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.render.Archive;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The result for one input. Instances come from {@link ArchiveRunner}.
 *
 * @param input the input
 * @param status how it ended
 * @param entry its place in the archive; empty if its header could not be read
 * @param failure what went wrong, if it failed: an {@link io.github.weeklydigest.render.OutputException} if its files
 *     could not be written, another {@link java.io.IOException} if it could not be read, and anything else if the
 *     renderer or the parser is broken
 * @param diagnostics the findings of the parser and the renderer, in order
 * @since 0.1
 */
public record DocumentResult(
        ArchiveInput input,
        Status status,
        Optional<Archive.Entry> entry,
        Optional<Throwable> failure,
        List<Diagnostic> diagnostics) {
    public DocumentResult {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(failure, "failure");
        diagnostics = List.copyOf(Objects.requireNonNull(diagnostics, "diagnostics"));
    }

    /**
     * How an input ended.
     *
     * @since 0.1
     */
    public enum Status {
        /** Its documents are complete. */
        WRITTEN,
        /** It could not be read or written. */
        FAILED,
        /** The run was cancelled before it was complete. */
        CANCELLED
    }
}
