package io.github.weeklydigest.archive;

import io.github.weeklydigest.render.OutputException;
import io.github.weeklydigest.render.OutputFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The base of output folders: refuses paths that are unsafe or used twice.
 *
 * @since 0.1
 */
public abstract sealed class CheckedFolder implements OutputFolder permits DiskFolder, MemoryFolder, ZipFolder {
    private static final String FOLDER = "";

    /** The key of each path in use: the path of a file, or {@link #FOLDER} for a folder. */
    private final Map<String, String> used = new HashMap<>();

    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();

    /** The effect of writing a file. */
    enum Change {
        /** It is new or has other bytes than before. */
        WRITTEN,
        /** It existed with the same bytes. */
        UNCHANGED
    }

    CheckedFolder() {}

    @Override
    public final void bytes(String path, Content<? super OutputStream> content) throws IOException {
        OutputPath checked = OutputPath.of(Objects.requireNonNull(path, "path"));
        claim(checked);
        boolean complete = false;
        try {
            Change change = write(checked, Objects.requireNonNull(content, "content"));
            (change == Change.WRITTEN ? written : unchanged).incrementAndGet();
            complete = true;
        } finally {
            if (!complete) {
                release(checked);
            }
        }
    }

    /** Writes a file whose path is checked and claimed. */
    abstract Change write(OutputPath path, Content<? super OutputStream> content) throws IOException;

    private synchronized void claim(OutputPath path) throws OutputException {
        for (String folder : path.folderKeys()) {
            String user = used.getOrDefault(folder, FOLDER);
            if (!user.equals(FOLDER)) {
                throw new OutputException(path.path(), "needs a folder where the file '" + user + "' was written");
            }
        }
        String user = used.get(path.key());
        if (user != null) {
            throw new OutputException(path.path(), clash(path.path(), user));
        }
        path.folderKeys().forEach(folder -> used.put(folder, FOLDER));
        used.put(path.key(), path.path());
    }

    private static String clash(String path, String user) {
        if (user.equals(FOLDER)) {
            return "is the path of a folder with other files";
        }
        return user.equals(path)
                ? "was written before"
                : "is the same file as '" + user + "' on systems that ignore the case of names";
    }

    private synchronized void release(OutputPath path) {
        used.remove(path.key());
    }

    /** {@return the number of files that are new or were changed} */
    public int written() {
        return written.get();
    }

    /** {@return the number of files that already had the same bytes and were not written} */
    public int unchanged() {
        return unchanged.get();
    }

    /** {@return the paths of all complete files, sorted} */
    public synchronized List<String> paths() {
        return used.values().stream()
                .filter(path -> !path.equals(FOLDER))
                .sorted()
                .toList();
    }
}
