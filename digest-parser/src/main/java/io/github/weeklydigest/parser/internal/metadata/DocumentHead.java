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
 */
public record DocumentHead(FrontMatter frontMatter, int bytes, int lines, long length, Optional<Problem> problem) {
    /** A document without metadata at its start. */
    public static final DocumentHead NONE = new DocumentHead(FrontMatter.empty(), 0, 0, 0, Optional.empty());

    /**
     * What is wrong with front matter.
     *
     * @param line the line in the document, from 1
     * @param offset where that line starts, in UTF-16 code units
     * @param message what is wrong
     */
    public record Problem(int line, long offset, String message) {}

    static DocumentHead malformed(int line, long offset, String message) {
        return new DocumentHead(FrontMatter.empty(), 0, 0, 0, Optional.of(new Problem(line, offset, message)));
    }
}
