package io.github.weeklydigest.render.markdown.internal.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file of notes, each written as it comes. The same notes give the same bytes. */
final class NoteZip implements VaultNotes.Target {
    /** The first month that does not need an extra field, which would depend on the time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    NoteZip(OutputStream target) {
        this.zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
    }

    @Override
    public void note(String path, String text) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Writes the end of the zip file; closes nothing. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }
}
