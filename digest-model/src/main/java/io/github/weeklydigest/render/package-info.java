/**
 * Renderers for who uses them: find one with {@link io.github.weeklydigest.render.Renderers}, give it options, let it
 * write a stream of events to an {@link java.lang.Appendable}.
 *
 * <p>Who writes a renderer starts at {@code io.github.weeklydigest.render.spi}.
 *
 * <p>Nothing here takes or answers {@code null} where it is not marked {@code @Nullable}; what is given {@code null} throws a
 * {@link NullPointerException}, at once or when it is first used.
 */
@NullMarked
package io.github.weeklydigest.render;

import org.jspecify.annotations.NullMarked;
