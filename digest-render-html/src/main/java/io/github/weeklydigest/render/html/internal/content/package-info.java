/** Blocks and inlines as markup, and the context they share. */
@NullMarked
package io.github.weeklydigest.render.html.internal.content;

import org.jspecify.annotations.NullMarked;
