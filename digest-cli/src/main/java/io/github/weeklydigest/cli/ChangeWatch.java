package io.github.weeklydigest.cli;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for changes of the inputs: of all files below a folder, and of files that are named. Hidden files, such as the ones
 * that editors keep beside a file, and the output don't count. Used by one thread.
 */
final class ChangeWatch implements AutoCloseable {
    /** An editor writes a file in several steps: a change counts when nothing has happened for this long. */
    private static final long QUIET_MILLIS = 150;

    private final WatchService service;
    private final List<Path> inputs;
    private final Path output;

    private ChangeWatch(WatchService service, List<Path> inputs, Path output) {
        this.service = service;
        this.inputs = inputs;
        this.output = output;
    }

    /**
     * Starts to watch. Changes from now on are kept until {@link #await}.
     *
     * @param inputs the folders and files to watch
     * @param output the file or folder that is written
     */
    static ChangeWatch of(List<Path> inputs, Path output) throws IOException {
        List<Path> watched = inputs.stream().map(ChangeWatch::absolute).toList();
        Path written = absolute(output);
        ChangeWatch watch = new ChangeWatch(
                written.getFileSystem().newWatchService(),
                watched,
                // Digests may be written next to their inputs.
                watched.stream().anyMatch(input -> input.startsWith(written)) ? written.resolve(".") : written);
        for (Path input : watched) {
            watch.register(input);
        }
        return watch;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /**
     * Returns when an input has changed and nothing has happened for a moment.
     *
     * @return whether there was a change; otherwise the watch was closed
     * @throws InterruptedException if the thread is interrupted
     */
    boolean await() throws InterruptedException, IOException {
        try {
            boolean changed = false;
            while (!changed) {
                changed = changes(service.take());
            }
            for (WatchKey key = next(); key != null; key = next()) {
                changes(key);
            }
            return true;
        } catch (ClosedWatchServiceException closed) {
            return false;
        }
    }

    private @Nullable WatchKey next() throws InterruptedException {
        return service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }

    private boolean changes(WatchKey key) throws IOException {
        boolean changed = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            Optional<Path> path = event.context() instanceof Path name && key.watchable() instanceof Path folder
                    ? Optional.of(folder.resolve(name))
                    : Optional.empty();
            // An overflow has no path: something has changed.
            boolean counts = path.isEmpty() || counts(path.get());
            changed |= counts;
            if (counts && path.isPresent() && Files.isDirectory(path.get())) {
                register(path.get());
            }
        }
        key.reset();
        return changed;
    }

    private boolean counts(Path path) {
        return !isHidden(path) && !path.startsWith(output) && inputs.stream().anyMatch(path::startsWith);
    }

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null
                && (name.toString().startsWith(".") || name.toString().endsWith("~"));
    }

    /** Watches a folder and those below it, or the folder of a file, which an editor may replace by another file. */
    private void register(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Path parent = path.getParent();
            if (parent != null) {
                registerFolder(parent);
            }
            return;
        }
        Path start = Files.isSymbolicLink(path) ? path.toRealPath() : path;
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.equals(output) || (!folder.equals(start) && isHidden(folder))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                registerFolder(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void registerFolder(Path folder) throws IOException {
        folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
