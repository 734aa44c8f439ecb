/**
 * The API for users of renderers: find a renderer with {@link io.github.weeklydigest.render.Renderers}, set its
 * options, and write a stream of events to an {@link java.lang.Appendable}.
 *
 * <p>To write a renderer, start at {@code io.github.weeklydigest.render.spi}.
 *
 * <p>Exceptions:
 *
 * <table>
 * <caption>What throws what</caption>
 * <tr><th>exception</th><th>thrown by</th><th>cause</th></tr>
 * <tr><td>{@link io.github.weeklydigest.render.UnknownFormatException}</td><td>{@code Renderers}</td>
 *     <td>no renderer has the format</td></tr>
 * <tr><td>{@link io.github.weeklydigest.render.AmbiguousFormatException}</td><td>{@code Renderers}</td>
 *     <td>several classes provide the format, and none is preferred</td></tr>
 * <tr><td>{@link io.github.weeklydigest.render.InvalidOptionException}</td><td>{@code Renderers}</td>
 *     <td>an option does not exist, or does not allow the value</td></tr>
 * <tr><td>{@link java.lang.IllegalArgumentException}</td><td>{@code Renderers}, builders</td>
 *     <td>the renderer refuses a value, or values contradict each other</td></tr>
 * <tr><td>{@link io.github.weeklydigest.render.BrokenRendererException}</td><td>{@code Renderers}</td>
 *     <td>an error in a plugin</td></tr>
 * <tr><td>{@link java.io.IOException}</td><td>{@code render}</td>
 *     <td>the source or the target throws it; it is passed on unchanged</td></tr>
 * <tr><td>{@link io.github.weeklydigest.render.OutputException}</td><td>output folders</td>
 *     <td>a path is refused, or a file can't be written</td></tr>
 * <tr><td>{@link java.lang.IllegalStateException}</td><td>{@code render}</td>
 *     <td>misuse: a reader that was read before, or that two threads use at once</td></tr>
 * <tr><td>{@link java.lang.UnsupportedOperationException}</td><td>{@code render} to an {@code Appendable}</td>
 *     <td>the format is not text</td></tr>
 * </table>
 *
 * <p>No parameter and no result is {@code null} unless it is marked {@code @Nullable}. Passing {@code null} throws a {@link
 * NullPointerException}, at once or on first use.
 */
@NullMarked
package io.github.weeklydigest.render;

import org.jspecify.annotations.NullMarked;
