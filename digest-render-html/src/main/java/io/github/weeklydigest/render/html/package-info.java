/**
 * A digest as one self-contained web page without scripts, safe for every content.
 *
 * <p>{@link io.github.weeklydigest.render.html.HtmlRendererProvider} makes the renderer, {@link
 * io.github.weeklydigest.render.html.HtmlOptions} lists what can be chosen, {@link
 * io.github.weeklydigest.render.html.HtmlIndex} writes the page that lists the digests of a folder.
 */
@NullMarked
package io.github.weeklydigest.render.html;

import org.jspecify.annotations.NullMarked;
