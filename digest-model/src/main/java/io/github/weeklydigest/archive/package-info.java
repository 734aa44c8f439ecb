/**
 * Converts many digests at once: {@link io.github.weeklydigest.archive.ArchiveRunner} reads the inputs with several
 * threads, gives them to an {@link io.github.weeklydigest.render.ArchiveRenderer}, and returns a result for each.
 *
 * <p>Files go to a {@link io.github.weeklydigest.archive.DiskFolder}, a {@link
 * io.github.weeklydigest.archive.ZipFolder} or a {@link io.github.weeklydigest.archive.MemoryFolder}.
 *
 * <p>No parameter or result is {@code null} unless marked {@code @Nullable}; a {@code null} argument causes a {@link
 * NullPointerException}, at once or when it is first used.
 */
@NullMarked
package io.github.weeklydigest.archive;

import org.jspecify.annotations.NullMarked;
