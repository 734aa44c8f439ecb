package io.github.weeklydigest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files that are read, which no output may overwrite. A file is recognized under any other spelling of its path, and
 * through symbolic and hard links.
 */
final class InputFiles {
    private final Set<Object> identities;

    private InputFiles(Set<Object> identities) {
        this.identities = identities;
    }

    static InputFiles of(Inputs inputs) {
        return new InputFiles(inputs.kept().stream()
                .flatMap(path -> identity(path).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns whether a path names one of the files. */
    boolean contains(Path path) {
        return identity(path).filter(identities::contains).isPresent();
    }

    /** The identity of a file, the same for all its paths; empty for a missing file. */
    private static Optional<Object> identity(Path path) {
        try {
            Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            return Optional.of(key == null ? path.toRealPath() : key);
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
