package io.github.weeklydigest.cli;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Something to read a digest from. */
sealed interface Input {
    /** What the parser finds in a text that is no digest. */
    Set<String> NO_DIGEST = Set.of(DiagnosticCode.NOT_A_DIGEST.id(), DiagnosticCode.EMPTY_DOCUMENT.id());

    /** How messages call it. */
    String name();

    /** Whether it was named on the command line, and not found below a folder. */
    boolean named();

    /**
     * Whether a finding means that this input is left out: it was found below a folder, and a folder holds other texts as
     * well as digests.
     */
    default boolean isSkippedFor(Diagnostic diagnostic) {
        return !named() && NO_DIGEST.contains(diagnostic.code());
    }

    /** Whether a path leads to it. */
    boolean isSameFile(Path other);

    /** Opens it; the reader is closed by the caller. */
    DigestReader open(DigestParser parser) throws IOException;

    /** A file. */
    record File(Path path, boolean named) implements Input {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public boolean isSameFile(Path other) {
            try {
                return Files.exists(other) && Files.isSameFile(path, other);
            } catch (IOException notReadable) {
                return false;
            }
        }

        @Override
        public DigestReader open(DigestParser parser) throws IOException {
            return parser.open(path);
        }
    }

    /** Standard input; it can be opened once and stays open. */
    record Standard(InputStream stream) implements Input {
        @Override
        public String name() {
            return "-";
        }

        @Override
        public boolean named() {
            return true;
        }

        @Override
        public boolean isSameFile(Path other) {
            return false;
        }

        @Override
        public DigestReader open(DigestParser parser) {
            return parser.open(new FilterInputStream(stream) {
                @Override
                public void close() {}
            });
        }
    }
}
