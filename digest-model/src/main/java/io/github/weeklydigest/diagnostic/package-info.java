/**
 * What a reader of a digest has to say about it: findings with a stable code, a severity and a place.
 *
 * <p>The codes of the parser are listed in {@code docs/diagnostics.md}.
 *
 * <p>Nothing here takes or answers {@code null} where it is not marked {@code @Nullable}; what is given {@code null} throws a
 * {@link NullPointerException}, at once or when it is first used.
 */
@NullMarked
package io.github.weeklydigest.diagnostic;

import org.jspecify.annotations.NullMarked;
