/**
 * Data binding with Jackson 3: a mapper reads and writes digests with {@link
 * io.github.weeklydigest.render.json.databind.DigestModule}. Only this package needs {@code tools.jackson.databind},
 * which the application must add to its dependencies.
 *
 * <p>No parameter and no result is {@code null} unless it is marked {@code @Nullable}. Passing {@code null} throws a {@link
 * NullPointerException}, at once or on first use.
 */
@NullMarked
package io.github.weeklydigest.render.json.databind;

import org.jspecify.annotations.NullMarked;
