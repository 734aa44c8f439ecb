/**
 * Digests as web pages without scripts, safe for any content.
 *
 * <p>{@link io.github.weeklydigest.render.html.HtmlRenderer} writes one digest as a page, {@link
 * io.github.weeklydigest.render.html.HtmlFragment} writes an item or blocks as a piece of a page of your own, and {@link
 * io.github.weeklydigest.render.html.HtmlIndex} writes a page that lists digests. {@link
 * io.github.weeklydigest.render.html.HtmlRenderer.Builder#buildSite} writes a folder of digests as a site, with links
 * between the pages. {@link io.github.weeklydigest.render.html.HtmlOptions} lists all options.
 *
 * <p>No parameter and no result is {@code null} unless it is marked {@code @Nullable}. Passing {@code null} throws a {@link
 * NullPointerException}, at once or on first use.
 */
@NullMarked
package io.github.weeklydigest.render.html;

import org.jspecify.annotations.NullMarked;
