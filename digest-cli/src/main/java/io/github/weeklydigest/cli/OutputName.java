package io.github.weeklydigest.cli;

import io.github.weeklydigest.model.DigestHeader;

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
        String end = slug(extension);
        return week + (language.isEmpty() ? "" : "." + language) + (end.isEmpty() ? "" : "." + end);
    }

    /** What may stand in any file's name: no separator, no dot, nothing that a device is called. */
    private static String slug(String text) {
        return text.replaceAll("[^A-Za-z0-9-]+", "-").replaceAll("^-+|-+$", "");
    }
}
