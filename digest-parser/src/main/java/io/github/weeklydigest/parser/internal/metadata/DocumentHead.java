package io.github.weeklydigest.parser.internal.metadata;

import io.github.weeklydigest.model.FrontMatter;
import java.util.Optional;

/**
 * The metadata at the start of a document, which is not part of its content.
 *
 * @param frontMatter the values of front matter or key lines
 * @param bytes how many bytes it takes, the byte order mark and all line ends included
 * @param lines how many lines it takes
 * @param length how many UTF-16 code units it takes
 * @param problem why front matter stays content, if it does
 * @param stated the values from which the metadata is derived: the front matter, or the plain lines of malformed front matter
 */
public record DocumentHead(
        FrontMatter frontMatter, int bytes, int lines, long length, Optional<Problem> problem, FrontMatter stated) {
    /** A document without metadata at its start. */
    public static final DocumentHead NONE = of(FrontMatter.empty(), 0, 0, 0);

    /**
     * What is wrong with front matter.
     *
     * @param line the line in the document, from 1
     * @param offset where that line starts, in UTF-16 code units
     * @param message what is wrong
     */
    public record Problem(int line, long offset, String message) {}

    static DocumentHead of(FrontMatter frontMatter, int bytes, int lines, long length) {
        return new DocumentHead(frontMatter, bytes, lines, length, Optional.empty(), frontMatter);
    }

    static DocumentHead malformed(Problem problem, FrontMatter stated) {
        return new DocumentHead(FrontMatter.empty(), 0, 0, 0, Optional.of(problem), stated);
    }
}
