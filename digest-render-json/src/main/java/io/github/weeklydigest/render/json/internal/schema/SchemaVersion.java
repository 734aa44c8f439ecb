package io.github.weeklydigest.render.json.internal.schema;

/** The version of the documented shape. */
public final class SchemaVersion {
    /** The version that is written, and the only one that is read. */
    public static final String CURRENT = "1";

    private SchemaVersion() {}
}
