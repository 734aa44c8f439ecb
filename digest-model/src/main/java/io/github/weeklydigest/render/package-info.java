/**
 * Renderers for who uses them: find one with {@link io.github.weeklydigest.render.Renderers}, give it options, let it
 * write a stream of events to an {@link java.lang.Appendable}.
 *
 * <p>Who writes a renderer starts at {@code io.github.weeklydigest.render.spi}.
 */
@NullMarked
package io.github.weeklydigest.render;

import org.jspecify.annotations.NullMarked;
