package io.github.weeklydigest.cli;

import io.github.weeklydigest.model.DigestHeader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name of the file that a digest is converted to: its week and its language, and nothing else of its content. */
final class OutputName {
    private OutputName() {}

    /**
     * The name, such as {@code 2025-W20.zh-CN.json}.
     *
     * @param header the header of a digest that has a week
     * @param extension the extension, without a dot
     */
    static String of(DigestHeader header, String extension) {
        String week = header.week().orElseThrow().toString();
        String language = header.language().map(OutputName::slug).orElse("");
        String end = extension(extension);
        return week + (language.isEmpty() ? "" : "." + language) + (end.isEmpty() ? "" : "." + end);
    }

    /** The extension of a file; it may consist of several, such as {@code feed.json}. */
    private static String extension(String text) {
        return Stream.of(text.split("\\."))
                .map(OutputName::slug)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
    }

    /** Text that is allowed in the name of any file: no separator, no dot. */
    private static String slug(String text) {
        return text.replaceAll("[^A-Za-z0-9-]+", "-").replaceAll("^-+|-+$", "");
    }
}
