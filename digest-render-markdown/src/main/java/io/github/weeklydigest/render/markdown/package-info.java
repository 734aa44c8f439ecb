/**
 * Digests as Markdown. {@link io.github.weeklydigest.render.markdown.MarkdownRenderer} writes a digest, {@link
 * io.github.weeklydigest.render.markdown.VaultRenderer} notes that link to each other, and {@link
 * io.github.weeklydigest.render.markdown.MarkdownWriter} blocks and inlines.
 *
 * <p>No parameter and no result is {@code null} unless it is marked {@code @Nullable}. Passing {@code null} throws a {@link
 * NullPointerException}, at once or on first use.
 */
@NullMarked
package io.github.weeklydigest.render.markdown;

import org.jspecify.annotations.NullMarked;
