/**
 * Digests as Markdown. {@link io.github.weeklydigest.render.markdown.MarkdownWriter} writes blocks and inlines.
 */
@NullMarked
package io.github.weeklydigest.render.markdown;

import org.jspecify.annotations.NullMarked;
