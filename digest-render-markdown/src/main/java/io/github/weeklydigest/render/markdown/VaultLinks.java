package io.github.weeklydigest.render.markdown;

/**
 * How wikilinks to notes that are not in the vault are written.
 *
 * @since 0.1
 */
public enum VaultLinks {
    /** Their text, or a link to the paper if they name one. */
    TEXT,
    /** They are kept, for a vault that has these notes. */
    KEEP
}
