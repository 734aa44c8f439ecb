package io.github.weeklydigest.archive;

import java.util.Objects;
import java.util.Optional;

/**
 * The result of a run. Instances come from {@link ArchiveRunner}.
 *
 * @param written the number of digests whose documents are complete
 * @param failed the number of digests that could not be read or written
 * @param cancelled the number of digests that were not complete when the run was cancelled
 * @param failure what failed at the beginning of the run, or while the files about all digests, such as an index, were
 *     written
 * @since 0.1
 */
public record ArchiveResult(int written, int failed, int cancelled, Optional<Throwable> failure) {
    public ArchiveResult {
        Objects.requireNonNull(failure, "failure");
    }

    /** {@return whether everything was written} */
    public boolean isComplete() {
        return failed == 0 && cancelled == 0 && failure.isEmpty();
    }
}
