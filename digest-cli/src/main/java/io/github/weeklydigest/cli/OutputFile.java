package io.github.weeklydigest.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that is either complete or as it was before. It is written next to its place under another name and then moved;
 * the permissions of a file that is replaced are kept, and a file whose content doesn't change isn't touched. A file that
 * isn't regular, such as a device or a pipe, is written directly.
 *
 * <p>What isn't committed is removed, also when the process is asked to end. A process that is killed can't do so:
 * {@link #removeAbandoned} does it later.
 */
final class OutputFile implements AutoCloseable {
    /** Holds the number of the process, so that others can tell whether it is still running. */
    private static final Pattern TEMPORARY = Pattern.compile("\\.digest-([0-9]{1,18})-[0-9a-f-]+\\.tmp");

    /** By how much the clock of a file system may differ from that of processes. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    /** As many links as Linux follows. */
    private static final int MAX_LINKS = 40;

    /** Gives a new file the permissions of the one that it will replace. */
    interface Permissions {
        void keep(Path replaced, Path created) throws IOException;
    }

    private final Path target;
    private final Path written;
    private final OutputStream stream;
    private final @Nullable AtExit atExit;

    private OutputFile(Path target, Path written, OutputStream stream, @Nullable AtExit atExit) {
        this.target = target;
        this.written = written;
        this.stream = stream;
        this.atExit = atExit;
    }

    static OutputFile open(Path path) throws IOException {
        return open(path, OutputFile::keepPermissions);
    }

    /** Opens a file. If the permissions can't be kept, nothing is left of it. */
    static OutputFile open(Path path, Permissions permissions) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            return new OutputFile(path, path, Files.newOutputStream(path, StandardOpenOption.WRITE), null);
        }
        Path target = linked(path.toAbsolutePath());
        removeAbandoned(target.resolveSibling("."));
        Path written = target.resolveSibling(
                ".digest-" + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()) + ".tmp");
        OutputFile file = create(target, written);
        try {
            permissions.keep(target, written);
            return file;
        } catch (IOException problem) {
            try (file) {
                throw problem;
            }
        }
    }

    private static OutputFile create(Path target, Path written) throws IOException {
        Removal removal = new Removal(written);
        AtExit atExit = AtExit.run(removal::end);
        try {
            return new OutputFile(target, written, removal.create(), atExit);
        } catch (IOException problem) {
            try (atExit) {
                throw problem;
            }
        }
    }

    /** Follows symbolic links to the file at their end, which may not exist yet; the links themselves stay. */
    private static Path linked(Path path) throws IOException {
        Path place = path;
        for (int links = 0; Files.isSymbolicLink(place); links++) {
            if (links == MAX_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        return place;
    }

    /** Removes what killed runs have left in a folder; does nothing if it can't be read. */
    static void removeAbandoned(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".digest-*.tmp")) {
            for (Path file : files) {
                Matcher name = TEMPORARY.matcher(file.getFileName().toString());
                if (name.matches() && isAbandoned(file, Long.parseLong(name.group(1)))) {
                    remove(file);
                }
            }
        } catch (IOException unreadable) {
            // Another attempt to use the folder reports it.
        }
    }

    /** Whether no process has that number, or only one that started after the file was written. */
    private static boolean isAbandoned(Path file, long process) throws IOException {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        return ProcessHandle.of(process)
                .filter(running -> running.info()
                        .startInstant()
                        .filter(start -> start.isAfter(written.plus(CLOCKS_DIFFER)))
                        .isEmpty())
                .isEmpty();
    }

    OutputStream stream() {
        return stream;
    }

    /** Closes the stream and puts the file in its place. */
    void commit() throws IOException {
        stream.close();
        if (!written.equals(target) && !unchanged()) {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private boolean unchanged() throws IOException {
        return Files.isRegularFile(target) && Files.mismatch(written, target) == -1;
    }

    /** Before anything is written: the content may be for few eyes. */
    private static void keepPermissions(Path target, Path written) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(written, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            PosixFileAttributes replaced = Files.readAttributes(target, PosixFileAttributes.class);
            try {
                // The group first: an owner can't be changed by others, a group can by its members.
                view.setGroup(replaced.group());
                view.setOwner(replaced.owner());
            } catch (IOException notAllowed) {
                // Only privileged users give files to others.
            }
            view.setPermissions(replaced.permissions());
        }
    }

    /** Closes the stream, and removes what was not committed. */
    @Override
    public void close() throws IOException {
        try (atExit;
                stream) {
            if (!written.equals(target)) {
                Files.deleteIfExists(written);
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            // Not even the next run can remove it.
        }
    }

    /** Removes a file, and lets nobody create it after that. */
    private static final class Removal {
        private final Path file;
        private boolean ended;

        Removal(Path file) {
            this.file = file;
        }

        synchronized OutputStream create() throws IOException {
            if (ended) {
                throw new IOException("the command was asked to end");
            }
            return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        synchronized void end() {
            ended = true;
            remove(file);
        }
    }
}
