/**
 * Digests as JSON, and JSON as digests.
 *
 * <p>{@link io.github.weeklydigest.render.json.JsonRenderer} writes a digest, and {@link
 * io.github.weeklydigest.render.json.JsonDigestReader} reads it back. {@link
 * io.github.weeklydigest.render.json.ArchiveIndex} writes an overview of many digests. JSON Schemas describe the shapes,
 * see {@link io.github.weeklydigest.render.json.JsonSchema}.
 *
 * <p>No parameter and no result is {@code null} unless it is marked {@code @Nullable}. Passing {@code null} throws a {@link
 * NullPointerException}, at once or on first use.
 */
@NullMarked
package io.github.weeklydigest.render.json;

import org.jspecify.annotations.NullMarked;
