package io.github.weeklydigest.render.markdown.internal.inline;

/**
 * How Markdown is written.
 *
 * @param rawHtml whether raw HTML is kept as such; else it becomes code or text
 * @param forNotes whether text that readers of vaults take for tags, comments, highlights and block ids is escaped
 */
public record MarkdownOptions(boolean rawHtml, boolean forNotes) {}
