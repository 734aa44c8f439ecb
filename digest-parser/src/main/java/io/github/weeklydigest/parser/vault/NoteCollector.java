package io.github.weeklydigest.parser.vault;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Collects the notes below a folder by name. */
final class NoteCollector extends SimpleFileVisitor<Path> {
    private static final String EXTENSION = ".md";
    private static final Comparator<Path> BEST_FIRST =
            Comparator.comparingInt(Path::getNameCount).thenComparing(Path::toString);

    private final Path folder;
    private final int limit;
    private final Map<String, Path> notes = new HashMap<>();

    private NoteCollector(Path folder, int limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** The notes of a folder: by its name without the extension, the file. */
    static Map<String, Path> in(Path folder, int limit) throws IOException {
        NoteCollector names = new NoteCollector(folder, limit);
        Files.walkFileTree(folder, names);
        return names.notes;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean hidden = directory.getFileName() != null
                && directory.getFileName().toString().startsWith(".");
        return hidden && !directory.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String name = file.getFileName().toString();
        if (attributes.isRegularFile() && name.endsWith(EXTENSION)) {
            String page = ObsidianVault.key(name.substring(0, name.length() - EXTENSION.length()));
            notes.merge(page, file, (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
            if (notes.size() > limit) {
                throw new IOException("more than " + limit + " notes; give a folder with fewer");
            }
        }
        return FileVisitResult.CONTINUE;
    }

    /** Skips a folder or file that can't be read. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
        if (file.equals(folder)) {
            throw problem;
        }
        return FileVisitResult.CONTINUE;
    }
}
