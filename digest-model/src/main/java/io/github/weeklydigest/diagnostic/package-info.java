/**
 * What a reader of a digest has to say about it: findings with a stable code, a severity and a place.
 *
 * <p>The codes of the parser are listed in {@code docs/diagnostics.md}.
 */
@NullMarked
package io.github.weeklydigest.diagnostic;

import org.jspecify.annotations.NullMarked;
