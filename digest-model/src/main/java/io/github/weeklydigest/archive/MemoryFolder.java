package io.github.weeklydigest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An output folder in memory, for tests and servers.
 *
 * @since 0.1
 */
public final class MemoryFolder extends CheckedFolder {
    private final Map<String, byte[]> files = new TreeMap<>();

    /** An empty folder. */
    public MemoryFolder() {}

    @Override
    Change write(OutputPath path, Content<? super OutputStream> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.writeTo(bytes);
        synchronized (files) {
            byte[] before = files.put(path.path(), bytes.toByteArray());
            return before != null && Arrays.equals(before, bytes.toByteArray()) ? Change.UNCHANGED : Change.WRITTEN;
        }
    }

    /** {@return a copy of the files by their paths, sorted} */
    public Map<String, byte[]> files() {
        synchronized (files) {
            return Collections.unmodifiableMap(new TreeMap<>(files));
        }
    }
}
