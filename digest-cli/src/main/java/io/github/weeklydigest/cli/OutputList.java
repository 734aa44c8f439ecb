package io.github.weeklydigest.cli;

import io.github.weeklydigest.archive.DiskFolder;
import io.github.weeklydigest.render.OutputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The list of files that a run with {@code --clean} wrote to its output folder, kept in the folder. A later run removes
 * those that it no longer writes, and nothing else.
 */
final class OutputList {
    private static final String NAME = ".digest-outputs";

    private final Path folder;

    private OutputList(Path folder) {
        this.folder = folder;
    }

    static OutputList of(Path folder) {
        return new OutputList(folder);
    }

    /** Removes what is no longer written. If something failed, all is kept: its output may be needed. */
    void replace(DiskFolder written, Summary summary) {
        try {
            Set<String> paths = new TreeSet<>(written.paths());
            Path list = folder.resolve(NAME);
            if (Files.exists(list, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileSystemException(list.toString(), null, "exists and is not a regular file");
            }
            if (summary.code() == ExitCode.OK) {
                for (String path : earlier(list)) {
                    if (!paths.contains(path)) {
                        remove(written, path);
                    }
                }
            } else {
                paths.addAll(earlier(list));
            }
            if (Files.isDirectory(folder)) {
                try (OutputFile file = OutputFile.open(list)) {
                    file.stream().write((String.join("\n", paths) + "\n").getBytes(StandardCharsets.UTF_8));
                    file.commit();
                }
            }
        } catch (IOException problem) {
            summary.add(Outcome.unwritable(folder.resolve(NAME).toString(), problem));
        }
    }

    private static List<String> earlier(Path list) throws IOException {
        try {
            return Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS) ? Files.readAllLines(list) : List.of();
        } catch (NoSuchFileException first) {
            return List.of();
        }
    }

    /**
     * Removes a regular file below the folder; the list may have been edited or damaged, and folders replaced by links. Skips
     * lines that aren't names of outputs.
     */
    private void remove(DiskFolder written, String path) throws IOException {
        try {
            if (written.keeps(path)) {
                return;
            }
        } catch (OutputException noOutput) {
            return;
        }
        Path root = folder.toRealPath();
        Path file = folder.resolve(path).normalize();
        Path parent = file.getParent();
        boolean inside = parent != null
                && Files.isDirectory(parent)
                && parent.toRealPath().startsWith(root);
        if (inside && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(file);
        }
    }
}
