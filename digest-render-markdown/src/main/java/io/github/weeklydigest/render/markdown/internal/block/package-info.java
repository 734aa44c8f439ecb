/** Writes blocks as Markdown. */
@NullMarked
package io.github.weeklydigest.render.markdown.internal.block;

import org.jspecify.annotations.NullMarked;
