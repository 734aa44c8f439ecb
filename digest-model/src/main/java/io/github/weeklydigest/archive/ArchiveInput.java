package io.github.weeklydigest.archive;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An input of an {@link ArchiveRunner}. Safe for use by several threads.
 *
 * @since 0.1
 */
public interface ArchiveInput {
    /** {@return its name in messages, such as the path of a file} */
    String name();

    /**
     * Opens the digest. Called at least twice: first to read the header only.
     *
     * @param diagnostics receives the findings of the parser and of the renderer
     * @return a stream of its own, at its beginning
     * @throws IOException if it can't be opened
     */
    DigestReader open(Consumer<? super Diagnostic> diagnostics) throws IOException;

    /**
     * Finds a file next to the digest.
     *
     * @param reference the reference as written in the digest, such as {@code img/a.png}
     * @return the file; may be empty, or if it is outside of the input folder
     * @throws IOException if the folder can't be read
     */
    default Optional<Archive.Asset> asset(String reference) throws IOException {
        return Optional.empty();
    }

    /**
     * Whether anything exists at the place that a reference names, even if it is not an asset: it may be a folder, or outside of
     * the input folder.
     *
     * @param reference the reference as written in the digest
     * @return whether it exists
     * @throws IOException if the folder can't be read
     */
    default boolean exists(String reference) throws IOException {
        return asset(reference).isPresent();
    }

    /**
     * Opens a file with a parser.
     *
     * @since 0.1
     */
    @FunctionalInterface
    interface Opener {
        /**
         * Opens the file.
         *
         * @param file the file
         * @param diagnostics receives the findings
         * @return the stream
         * @throws IOException if it can't be opened
         */
        DigestReader open(Path file, Consumer<? super Diagnostic> diagnostics) throws IOException;
    }

    /**
     * Returns an input for a file; its assets are the files next to it.
     *
     * @param file the file
     * @param folder the input folder; assets must be below it
     * @param opener opens the file: {@code (file, diagnostics) -> parser.onDiagnostic(diagnostics::accept).open(file)}
     * @return the input; its name is the path of the file
     */
    static ArchiveInput of(Path file, Path folder, Opener opener) {
        return new FileInput(file, folder, opener);
    }

    /**
     * Returns an input for a digest in memory, without assets.
     *
     * @param name its name in messages
     * @param digest the digest
     * @return the input
     */
    static ArchiveInput of(String name, Digest digest) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(digest, "digest");
        return new ArchiveInput() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public DigestReader open(Consumer<? super Diagnostic> diagnostics) {
                return DigestReader.of(digest);
            }
        };
    }
}
