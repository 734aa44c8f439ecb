package io.github.weeklydigest.parser.internal.slice;

import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import org.jspecify.annotations.Nullable;

/** Chooses which blocks of a slice are read. Called once per slice, in document order. */
@FunctionalInterface
public interface SliceFilter {
    /**
     * The content to read of a slice.
     *
     * @param heading its heading; absent before the first one
     * @param deeper whether the next heading is below it
     */
    SliceContent of(@Nullable SliceHeading heading, boolean deeper);
}
