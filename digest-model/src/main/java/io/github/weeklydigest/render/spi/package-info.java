/**
 * The API for plugins. A plugin implements {@link io.github.weeklydigest.render.spi.RendererProvider} and registers it
 * in {@code META-INF/services} and, in a named module, with {@code provides}.
 *
 * <p>Other types help to write a renderer: {@link io.github.weeklydigest.render.spi.DigestWalker} visits a digest in
 * order, {@link io.github.weeklydigest.render.spi.MarkupWriter} writes HTML and XML, {@link
 * io.github.weeklydigest.render.spi.Escaper} text in other languages, {@link
 * io.github.weeklydigest.render.spi.UrlPolicy} decides which addresses may be written. Providers and renderers are
 * shared by threads; a walker and a writer belong to one rendering. No type of this package closes a source or a
 * target. {@code RendererContract} in the artifact {@code digest-renderer-testkit} checks the result.
 *
 * <p>No parameter and no result is {@code null} unless it is marked {@code @Nullable}. Passing {@code null} throws a {@link
 * NullPointerException}, at once or on first use.
 */
@NullMarked
package io.github.weeklydigest.render.spi;

import org.jspecify.annotations.NullMarked;
