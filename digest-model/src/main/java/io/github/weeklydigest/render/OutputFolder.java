package io.github.weeklydigest.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;

/**
 * The target of an archive's files: a folder on disk, a zip file, or memory. Safe for use by several threads.
 *
 * <p>Paths are relative, with {@code /} between their segments: {@code 2026/W10/index.html}. A path is refused with an
 * {@link OutputException} if it
 *
 * <ul>
 *   <li>leads out of the folder or is absolute;
 *   <li>can't be the name of a file on every common system: reserved names and characters, control characters,
 *       segments that end with a dot or a space or are longer than 255 bytes;
 *   <li>was written before in the same run, or differs from such a path in case only.
 * </ul>
 *
 * <p>A file appears, or changes, only when it is complete: when the callback that writes it has returned. A file whose
 * bytes would not change is not written.
 *
 * <pre>{@code
 * folder.text("index.html", page -> page.write("<!doctype html>..."));
 * }</pre>
 *
 * @since 0.1
 */
public interface OutputFolder {
    /**
     * Writes the content of one file.
     *
     * @param <T> what it writes to
     * @since 0.1
     */
    @FunctionalInterface
    interface Content<T> {
        /**
         * Writes all of it. The file is complete when this returns, and not written if this throws.
         *
         * @param target the file; it need not be closed
         * @throws IOException if it can't be written
         */
        void writeTo(T target) throws IOException;
    }

    /**
     * Writes a file of bytes.
     *
     * @param path the path
     * @param content writes the bytes
     * @throws OutputException if the path is refused or the file can't be written
     * @throws IOException if the content throws it; it is passed on unchanged
     */
    void bytes(String path, Content<? super OutputStream> content) throws IOException;

    /**
     * Writes a file of text in UTF-8.
     *
     * @param path the path
     * @param content writes the text
     * @throws OutputException if the path is refused or the file can't be written
     * @throws IOException if the content throws it; it is passed on unchanged
     */
    default void text(String path, Content<? super Writer> content) throws IOException {
        bytes(path, bytes -> {
            Writer writer = new Utf8Writer(bytes);
            content.writeTo(writer);
            writer.close();
        });
    }

    /**
     * Writes a copy of a file that belongs to a digest.
     *
     * @param asset the file
     * @param path the path of the copy
     * @throws OutputException if the path is refused or the file can't be written
     * @throws IOException if the asset can't be read
     */
    default void copy(Archive.Asset asset, String path) throws IOException {
        bytes(path, bytes -> {
            try (InputStream source = asset.open()) {
                source.transferTo(bytes);
            }
        });
    }
}
