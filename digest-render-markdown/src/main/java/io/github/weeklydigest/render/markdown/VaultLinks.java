package io.github.weeklydigest.render.markdown;

/**
 * How wikilinks to notes that are not in the vault are written.
 *
 * @since 0.1
 */
public enum VaultLinks {
    /** As their text, or as a link to the paper if they name one. */
    TEXT,
    /** As wikilinks, for a vault that has these notes. */
    KEEP
}
