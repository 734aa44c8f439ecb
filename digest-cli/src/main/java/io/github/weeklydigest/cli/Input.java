package io.github.weeklydigest.cli;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** A source to read a digest from. */
sealed interface Input {
    /** The findings of the parser in a text that isn't a digest. */
    Set<String> NO_DIGEST = Set.of(DiagnosticCode.NOT_A_DIGEST.id(), DiagnosticCode.EMPTY_DOCUMENT.id());

    /** The name in messages. */
    String name();

    /** Whether it was named on the command line; otherwise it was found in a folder. */
    boolean named();

    /** Its path; empty for standard input. */
    Optional<Path> path();

    /**
     * Whether a finding means that this input is left out: it was found in a folder, and a folder holds other texts as
     * well as digests.
     */
    default boolean isSkippedFor(Diagnostic diagnostic) {
        return !named() && NO_DIGEST.contains(diagnostic.code());
    }

    /** Opens it for the last time; the caller must close the reader. */
    DigestReader open(DigestParser parser) throws IOException;

    /** Opens it to read its start; it can be opened again. The caller must close the reader. */
    DigestReader peek(DigestParser parser) throws IOException;

    /** A regular file. */
    record File(Path file, boolean named) implements Input {
        @Override
        public String name() {
            return file.toString();
        }

        @Override
        public Optional<Path> path() {
            return Optional.of(file);
        }

        @Override
        public DigestReader open(DigestParser parser) throws IOException {
            if (named) {
                ForeignContent.reject(file);
            }
            return parser.open(file);
        }

        @Override
        public DigestReader peek(DigestParser parser) throws IOException {
            return open(parser);
        }
    }

    /** Standard input, a pipe or a device: its bytes are read once. */
    record Stream(String name, Optional<Path> path, ReplayedStream stream) implements Input {
        @Override
        public boolean named() {
            return true;
        }

        @Override
        public DigestReader open(DigestParser parser) throws IOException {
            return parser.open(stream.open());
        }

        @Override
        public DigestReader peek(DigestParser parser) throws IOException {
            return parser.open(stream.peek());
        }
    }

    /** The input at a path that was named on the command line. */
    static Input named(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path)
                ? new Stream(path.toString(), Optional.of(path), new ReplayedStream(() -> Files.newInputStream(path)))
                : new File(path, true);
    }
}
