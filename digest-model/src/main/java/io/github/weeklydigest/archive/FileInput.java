package io.github.weeklydigest.archive;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file, and the files below its folder as assets.
 *
 * @param file the file
 * @param folder what assets must be below
 * @param opener opens the file
 */
record FileInput(Path file, Path folder, Opener opener) implements ArchiveInput {
    FileInput {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(opener, "opener");
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public DigestReader open(Consumer<? super Diagnostic> diagnostics) throws IOException {
        return opener.open(file, diagnostics);
    }

    @Override
    public boolean exists(String reference) {
        return place(reference).filter(Files::exists).isPresent();
    }

    @Override
    public Optional<Archive.Asset> asset(String reference) throws IOException {
        Optional<Path> place = place(reference).filter(Files::isRegularFile);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Path root = folder.toRealPath();
        Path real = place.get().toRealPath();
        if (!real.startsWith(root)) {
            return Optional.empty();
        }
        return Optional.of(new FileAsset(real, root.relativize(real).toString().replace('\\', '/')));
    }

    private Optional<Path> place(String reference) {
        try {
            return path(reference).map(file::resolveSibling);
        } catch (InvalidPathException noSuchFile) {
            return Optional.empty();
        }
    }

    /** The path in a relative reference, decoded; a reference that is not a valid URI counts as the path itself. */
    private static Optional<String> path(String reference) {
        if (reference.startsWith("/") || reference.startsWith("\\") || reference.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(reference);
            return Optional.ofNullable(uri.getPath())
                    .filter(path -> !path.isEmpty() && !uri.isAbsolute() && uri.getRawAuthority() == null);
        } catch (URISyntaxException spacesOrTheLike) {
            return Optional.of(reference).filter(path -> path.indexOf(':') < 0);
        }
    }

    private record FileAsset(Path file, String path) implements Archive.Asset {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
