package io.github.weeklydigest.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that is there when it is complete, and else as it was before. It is written next to its place under another name
 * and then moved; what is no regular file, such as a device, is written to directly.
 */
final class OutputFile implements AutoCloseable {
    private final Path target;
    private final Path written;
    private final OutputStream stream;

    private OutputFile(Path target, Path written, OutputStream stream) {
        this.target = target;
        this.written = written;
        this.stream = stream;
    }

    static OutputFile open(Path path) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            return new OutputFile(path, path, Files.newOutputStream(path, StandardOpenOption.WRITE));
        }
        // The file that a link leads to is written, and the link is kept.
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Path written = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        OutputStream stream = Files.newOutputStream(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        written.toFile().deleteOnExit();
        return new OutputFile(target, written, stream);
    }

    OutputStream stream() {
        return stream;
    }

    /** Closes the stream and puts the file in its place. */
    void commit() throws IOException {
        stream.close();
        if (!written.equals(target)) {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Closes the stream, and throws away what was not committed. */
    @Override
    public void close() throws IOException {
        try (stream) {
            if (!written.equals(target)) {
                Files.deleteIfExists(written);
            }
        }
    }
}
