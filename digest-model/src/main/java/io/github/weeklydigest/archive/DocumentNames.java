package io.github.weeklydigest.archive;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.stream.DigestIds;

/** Names documents by the id and the language of their digests, and nothing else of their content. */
final class DocumentNames {
    private DocumentNames() {}

    /** The name without an extension, such as {@code 2025-W20.zh-CN}. */
    static String of(DigestHeader header) {
        String id = DigestIds.ofDigest(header);
        String language = header.language().map(DocumentNames::slug).orElse("");
        return id + (language.isEmpty() || id.endsWith("." + language) ? "" : "." + language);
    }

    /** What may be part of any file's name: no separator, no dot. */
    private static String slug(String text) {
        return text.replaceAll("[^A-Za-z0-9-]+", "-").replaceAll("^-+|-+$", "");
    }
}
