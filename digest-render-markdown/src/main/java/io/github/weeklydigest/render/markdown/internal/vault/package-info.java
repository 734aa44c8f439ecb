/** Digests as notes of a vault that link to each other. */
@NullMarked
package io.github.weeklydigest.render.markdown.internal.vault;

import org.jspecify.annotations.NullMarked;
