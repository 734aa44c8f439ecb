package io.github.weeklydigest.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An output folder in a zip file. The same files give the same bytes: entries are sorted by path and have a fixed time.
 *
 * <p>Files are kept in memory, compressed, until {@link #finish} writes the zip.
 *
 * @since 0.1
 */
public final class ZipFolder extends CheckedFolder {
    /** The first month that needs no extra field, which would depend on the time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<String, byte[]> files = new TreeMap<>();

    /** An empty zip. */
    public ZipFolder() {}

    @Override
    Change write(OutputPath path, Content<? super OutputStream> content) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream bytes = new DeflaterOutputStream(compressed, deflater)) {
            content.writeTo(bytes);
        } finally {
            deflater.end();
        }
        synchronized (files) {
            files.put(path.path(), compressed.toByteArray());
        }
        return Change.WRITTEN;
    }

    /**
     * Writes the zip with the files that are complete. Doesn't close the target.
     *
     * @param target the target
     * @throws IOException if the target throws it
     */
    public void finish(OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(Objects.requireNonNull(target, "target"));
        Map<String, byte[]> complete;
        synchronized (files) {
            complete = new TreeMap<>(files);
        }
        for (Map.Entry<String, byte[]> file : complete.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            try (InputStream bytes = new InflaterInputStream(new ByteArrayInputStream(file.getValue()))) {
                bytes.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }
}
