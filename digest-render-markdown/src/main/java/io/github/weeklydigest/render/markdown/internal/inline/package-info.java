/** Writes inlines as Markdown. */
@NullMarked
package io.github.weeklydigest.render.markdown.internal.inline;

import org.jspecify.annotations.NullMarked;
