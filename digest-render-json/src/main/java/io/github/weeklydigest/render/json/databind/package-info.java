/**
 * Data binding with Jackson 3: a mapper reads and writes digests with {@link
 * io.github.weeklydigest.render.json.databind.DigestModule}. Only this package needs {@code tools.jackson.databind},
 * which the application must add to its dependencies.
 */
@NullMarked
package io.github.weeklydigest.render.json.databind;

import org.jspecify.annotations.NullMarked;
