package io.github.weeklydigest.parser.internal.slice;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A stream of slices. */
public interface SliceReader extends Closeable {
    /** The next slice, complete, or {@code null} at the end of the document. */
    @Nullable
    Slice next() throws IOException;

    @Override
    void close() throws IOException;
}
