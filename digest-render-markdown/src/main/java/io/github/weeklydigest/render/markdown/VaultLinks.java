package io.github.weeklydigest.render.markdown;

/**
 * What becomes of wikilinks to notes that are not in the vault.
 *
 * @since 0.1
 */
public enum VaultLinks {
    /** Their text, or a link to the paper if they name one. */
    TEXT,
    /** They are kept, for a vault that has these notes. */
    KEEP
}
