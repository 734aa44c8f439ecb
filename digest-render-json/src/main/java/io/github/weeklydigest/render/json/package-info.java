/**
 * Digests as JSON: {@link io.github.weeklydigest.render.json.JsonRendererProvider} is the renderer {@code json}.
 */
@NullMarked
package io.github.weeklydigest.render.json;

import org.jspecify.annotations.NullMarked;
