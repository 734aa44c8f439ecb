/**
 * Findings about a digest: values with a stable code, a severity and a position.
 *
 * <p>The codes of the parser are listed in {@code docs/diagnostics.md}.
 *
 * <p>No parameter and no result is {@code null} unless it is marked {@code @Nullable}. Passing {@code null} throws a {@link
 * NullPointerException}, at once or on first use.
 */
@NullMarked
package io.github.weeklydigest.diagnostic;

import org.jspecify.annotations.NullMarked;
