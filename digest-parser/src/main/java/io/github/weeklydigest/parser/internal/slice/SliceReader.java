package io.github.weeklydigest.parser.internal.slice;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A stream of slices. */
public interface SliceReader extends Closeable {
    /**
     * The next slice, complete, or {@code null} at the end of the document. The {@linkplain Slice#text text} of a slice may
     * be used until the third one after it is asked for; its blocks are the caller's.
     */
    @Nullable
    Slice next() throws IOException;

    @Override
    void close() throws IOException;
}
