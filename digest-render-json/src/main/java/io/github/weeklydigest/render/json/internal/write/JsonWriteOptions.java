package io.github.weeklydigest.render.json.internal.write;

/**
 * What a document holds.
 *
 * @param content how blocks are written
 * @param text whether items carry their plain text
 * @param positions whether items carry their lines in the source
 */
public record JsonWriteOptions(ContentForm content, boolean text, boolean positions) {
    /** All that it takes to read the digest back, and plain text. */
    public static final JsonWriteOptions COMPLETE = new JsonWriteOptions(ContentForm.BLOCKS, true, false);
}
