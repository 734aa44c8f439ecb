package io.github.weeklydigest.archive;

import io.github.weeklydigest.render.OutputException;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * An output folder on disk. It is created with the first file, and folders in it once a file in them is complete.
 *
 * <p>A file is written under another name and then moved. Symbolic links in the folder are followed
 * only if their target is in it as well. Only regular files are replaced.
 *
 * @since 0.1
 */
public final class DiskFolder extends CheckedFolder implements Closeable {
    private final Path folder;
    private final Set<Object> inputs;
    private final Set<Path> unfinished = ConcurrentHashMap.newKeySet();

    /** Many files are created at a time, but none while the folder is closed: a process may end right after that. */
    private final ReadWriteLock closing = new ReentrantReadWriteLock();

    private volatile boolean created;
    private boolean closed;

    private DiskFolder(Path folder, Set<Object> inputs) {
        this.folder = folder;
        this.inputs = inputs;
    }

    /**
     * Returns the folder at a path.
     *
     * @param folder the folder; it need not exist
     * @return the output folder
     */
    public static DiskFolder at(Path folder) {
        return new DiskFolder(Objects.requireNonNull(folder, "folder"), Set.of());
    }

    /**
     * Returns this folder with some files that are never overwritten, such as the inputs. They are recognized even
     * through symbolic and hard links.
     *
     * @param files the files; those that don't exist are ignored
     * @return a new output folder
     * @throws IOException if the attributes of a file can't be read
     */
    public DiskFolder keeping(Collection<Path> files) throws IOException {
        Set<Object> kept = new HashSet<>(inputs);
        for (Path file : files) {
            if (Files.exists(file)) {
                kept.add(identity(file));
            }
        }
        return new DiskFolder(folder, kept);
    }

    /** {@return the folder} */
    public Path path() {
        return folder;
    }

    /**
     * Returns whether a file can't be written because it is one of those that are {@linkplain #keeping kept}.
     *
     * @param path the path of the file below this folder
     * @return whether it is kept
     * @throws IOException if the path is refused or its attributes can't be read
     */
    public boolean keeps(String path) throws IOException {
        Path file = folder.resolve(String.join("/", OutputPath.of(path).segments()));
        return isKept(file);
    }

    private boolean isKept(Path file) throws IOException {
        return !inputs.isEmpty() && Files.exists(file) && inputs.contains(identity(file));
    }

    /** Equal for two paths to one file. */
    private static Object identity(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file.toRealPath() : key;
    }

    @Override
    Change write(OutputPath path, Content<? super OutputStream> content) throws IOException {
        Place place;
        Path temporary;
        OutputStream stream;
        closing.readLock().lock();
        try {
            if (closed) {
                throw new OutputException(path.path(), "the output folder is closed");
            }
            place = place(path, false);
            // The process in the name shows later runs whether a killed process left the file.
            temporary = place.folder()
                    .resolve(".digest-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + ".tmp");
            stream = open(path, temporary);
            unfinished.add(temporary);
        } finally {
            closing.readLock().unlock();
        }
        try {
            Path target = place.file();
            try (OutputStream file = stream) {
                keepPermissions(path, temporary, target);
                content.writeTo(file);
            }
            boolean isFolderThere = place.folder().equals(target.getParent());
            return finish(
                    path, temporary, isFolderThere ? target : place(path, true).file());
        } finally {
            discard(temporary);
        }
    }

    private static OutputStream open(OutputPath path, Path temporary) throws OutputException {
        try {
            return new NamedStream(
                    path.path(),
                    Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException problem) {
            throw unwritable(path, problem);
        }
    }

    /** The replaced file may have restricted permissions. */
    private static void keepPermissions(OutputPath path, Path temporary, Path target) throws OutputException {
        PosixFileAttributeView view = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (view == null || !Files.exists(target)) {
            return;
        }
        try {
            PosixFileAttributes replaced = Files.readAttributes(target, PosixFileAttributes.class);
            PosixFileAttributes written = view.readAttributes();
            if (!written.owner().equals(replaced.owner()) || !written.group().equals(replaced.group())) {
                giveTo(view, replaced);
            }
            view.setPermissions(replaced.permissions());
        } catch (IOException problem) {
            throw unwritable(path, problem);
        }
    }

    private static void giveTo(PosixFileAttributeView view, PosixFileAttributes replaced) {
        try {
            view.setGroup(replaced.group());
            view.setOwner(replaced.owner());
        } catch (IOException notAllowed) {
            // Only privileged users give files to others.
        }
    }

    private static Change finish(OutputPath path, Path temporary, Path target) throws OutputException {
        try {
            if (Files.exists(target) && Files.mismatch(temporary, target) == -1) {
                return Change.UNCHANGED;
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Change.WRITTEN;
        } catch (IOException problem) {
            throw unwritable(path, problem);
        }
    }

    private void discard(Path temporary) throws IOException {
        Files.deleteIfExists(temporary);
        unfinished.remove(temporary);
    }

    /**
     * The place of a file, with all links resolved.
     *
     * @param folder the folder of the file, or the nearest one around it that exists
     * @param file the file
     */
    private record Place(Path folder, Path file) {}

    /**
     * Finds the place of a file.
     *
     * @param create whether to create the folders around it, which is done only once the file is complete
     */
    private Place place(OutputPath path, boolean create) throws IOException {
        Path nearest;
        Path place;
        try {
            if (Files.notExists(folder)) {
                created = true;
            }
            Files.createDirectories(folder);
            Path root = folder.toRealPath();
            nearest = root;
            place = root;
            for (String segment : path.segments().subList(0, path.segments().size() - 1)) {
                place = place.resolve(segment);
                if (create || Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                    place = inside(path, root, directory(place));
                    nearest = place;
                }
            }
            place = place.resolve(path.segments().get(path.segments().size() - 1));
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                if (!Files.isRegularFile(place)) {
                    throw new OutputException(path.path(), "exists and is not a regular file");
                }
                place = inside(path, root, place.toRealPath());
            }
        } catch (OutputException refused) {
            throw refused;
        } catch (IOException problem) {
            throw unwritable(path, problem);
        }
        if (isKept(place)) {
            throw new OutputException(path.path(), "is one of the inputs");
        }
        return new Place(nearest, place);
    }

    private static Path directory(Path place) throws IOException {
        try {
            Files.createDirectory(place);
        } catch (FileAlreadyExistsException another) {
            if (!Files.isDirectory(place)) {
                throw another;
            }
        }
        return place.toRealPath();
    }

    private static Path inside(OutputPath path, Path root, Path place) throws OutputException {
        if (!place.startsWith(root)) {
            throw new OutputException(path.path(), "leads out of the output folder by a symbolic link");
        }
        return place;
    }

    private static OutputException unwritable(OutputPath path, IOException problem) {
        return new OutputException(path.path(), "can't be written", problem);
    }

    /**
     * Removes unfinished files and refuses further ones. The folder itself is removed if it was created for files of
     * which none was finished. Call it when a program ends, even in the middle of a run, for example in a shutdown hook.
     */
    @Override
    public void close() throws IOException {
        closing.writeLock().lock();
        try {
            closed = true;
        } finally {
            closing.writeLock().unlock();
        }
        for (Path temporary : unfinished) {
            Files.deleteIfExists(temporary);
        }
        if (created) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException hasFiles) {
                // The usual case.
            }
        }
    }
}
