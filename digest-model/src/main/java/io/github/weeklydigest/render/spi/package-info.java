/**
 * What a plugin implements: a {@link io.github.weeklydigest.render.spi.RendererProvider}, registered in {@code
 * META-INF/services} and, in a named module, with {@code provides}.
 */
@NullMarked
package io.github.weeklydigest.render.spi;

import org.jspecify.annotations.NullMarked;
