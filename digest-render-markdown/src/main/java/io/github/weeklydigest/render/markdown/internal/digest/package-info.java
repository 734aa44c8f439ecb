/** Writes digests as Markdown in the form in which they are read. */
@NullMarked
package io.github.weeklydigest.render.markdown.internal.digest;

import org.jspecify.annotations.NullMarked;
