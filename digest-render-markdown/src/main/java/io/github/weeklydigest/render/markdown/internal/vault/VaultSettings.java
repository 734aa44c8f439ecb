package io.github.weeklydigest.render.markdown.internal.vault;

/**
 * The values of the options.
 *
 * @param rawHtml whether raw HTML is kept
 * @param keepWikiLinks whether wikilinks to notes outside of the vault are kept
 * @param tag a tag of all notes; may be empty
 * @param title the title of the note that lists all digests
 */
public record VaultSettings(boolean rawHtml, boolean keepWikiLinks, String tag, String title) {}
