/**
 * Digests as JSON, and JSON as digests.
 *
 * <p>{@link io.github.weeklydigest.render.json.JsonRendererProvider} provides the renderer {@code json}; {@link
 * io.github.weeklydigest.render.json.JsonDigestReader} reads its output. The shape is described by a JSON Schema, see
 * {@link io.github.weeklydigest.render.json.JsonSchema}.
 *
 * <p>No parameter and no result is {@code null} unless it is marked {@code @Nullable}. Passing {@code null} throws a {@link
 * NullPointerException}, at once or on first use.
 */
@NullMarked
package io.github.weeklydigest.render.json;

import org.jspecify.annotations.NullMarked;
