/** Blocks as Markdown or HTML in one string. */
@NullMarked
package io.github.weeklydigest.render.json.internal.markup;

import org.jspecify.annotations.NullMarked;
