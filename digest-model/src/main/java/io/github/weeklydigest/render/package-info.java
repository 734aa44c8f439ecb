/**
 * The API for users of renderers: find a renderer with {@link io.github.weeklydigest.render.Renderers}, set its
 * options, and write a stream of events to an {@link java.lang.Appendable}.
 *
 * <p>To write a renderer, start at {@code io.github.weeklydigest.render.spi}.
 *
 * <p>No parameter and no result is {@code null} unless it is marked {@code @Nullable}. Passing {@code null} throws a {@link
 * NullPointerException}, at once or on first use.
 */
@NullMarked
package io.github.weeklydigest.render;

import org.jspecify.annotations.NullMarked;
