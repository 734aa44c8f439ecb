package io.github.weeklydigest.render.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The JSON Schemas (2020-12) of the output of this module.
 *
 * @since 0.1
 */
public enum JsonSchema {
    /** The schema of a digest. */
    DIGEST("digest.schema.json"),
    /** The schema of a line of {@link JsonLinesRendererProvider}; refers to {@link #DIGEST}. */
    LINE("digest-line.schema.json"),
    /** The schema of an {@link ArchiveIndex}; refers to {@link #DIGEST}. */
    INDEX("digest-index.schema.json");

    private static final String BASE = "https://weeklydigest.github.io/schema/1/";

    private final String file;

    JsonSchema(String file) {
        this.file = file;
    }

    /** {@return the schema's {@code $id}, by which schemas refer to each other; nothing is ever loaded from there} */
    public String id() {
        return BASE + file;
    }

    /** {@return the schema as JSON} */
    public String text() {
        try (InputStream resource = Objects.requireNonNull(JsonSchema.class.getResourceAsStream(file), file)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("the jar is damaged: " + file, problem);
        }
    }
}
