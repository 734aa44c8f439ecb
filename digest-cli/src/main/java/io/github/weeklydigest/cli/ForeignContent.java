package io.github.weeklydigest.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Recognizes files that were given by mistake: archives, pictures, web pages and JSON. */
final class ForeignContent {
    private static final int ENOUGH = 512;

    private ForeignContent() {}

    /** Throws an exception that names the kind of the file if it can't be Markdown. */
    static void reject(Path file) throws IOException {
        Optional<String> kind;
        try (InputStream in = Files.newInputStream(file)) {
            kind = kind(in.readNBytes(ENOUGH));
        }
        if (kind.isPresent()) {
            throw new IOException("is " + kind.get() + ", not a digest in Markdown");
        }
    }

    /** The kind of a file that starts with some bytes; empty if it may be Markdown. */
    static Optional<String> kind(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\003\004") || text.startsWith("PK\005\006")) {
            return Optional.of("a zip archive, such as a jar or an office document");
        }
        if (text.startsWith("\037\213")) {
            return Optional.of("compressed by gzip");
        }
        if (text.startsWith("%PDF-")) {
            return Optional.of("a PDF document");
        }
        if (text.startsWith("\u00CA\u00FE\u00BA\u00BE")) {
            return Optional.of("a Java class");
        }
        if (text.startsWith("\u0089PNG\r\n") || text.startsWith("\u00FF\u00D8\u00FF") || text.startsWith("GIF8")) {
            return Optional.of("a picture");
        }
        String words = (text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (words.startsWith("<!doctype html") || words.startsWith("<html")) {
            return Optional.of("a web page (HTML)");
        }
        if (words.startsWith("<?xml")) {
            return Optional.of("XML");
        }
        return words.startsWith("{\"") || words.startsWith("[{\"") ? Optional.of("JSON") : Optional.empty();
    }
}
