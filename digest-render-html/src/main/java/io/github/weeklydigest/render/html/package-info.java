/**
 * A digest as one self-contained web page without scripts, safe for any content.
 *
 * <p>{@link io.github.weeklydigest.render.html.HtmlRendererProvider} provides the renderer, {@link
 * io.github.weeklydigest.render.html.HtmlOptions} lists its options, and {@link
 * io.github.weeklydigest.render.html.HtmlIndex} writes the page that lists the digests of a folder.
 *
 * <p>No parameter and no result is {@code null} unless it is marked {@code @Nullable}. Passing {@code null} throws a {@link
 * NullPointerException}, at once or on first use.
 */
@NullMarked
package io.github.weeklydigest.render.html;

import org.jspecify.annotations.NullMarked;
