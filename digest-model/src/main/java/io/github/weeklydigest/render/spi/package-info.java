/**
 * What a plugin implements: a {@link io.github.weeklydigest.render.spi.RendererProvider}, registered in {@code
 * META-INF/services} and, in a named module, with {@code provides}.
 *
 * <p>And what helps to write one: {@link io.github.weeklydigest.render.spi.DigestWalker} visits a digest in order, {@link
 * io.github.weeklydigest.render.spi.MarkupWriter} writes HTML and XML, {@link io.github.weeklydigest.render.spi.Escaper} text in
 * other languages, {@link io.github.weeklydigest.render.spi.UrlPolicy} says which addresses may be written. Providers and
 * renderers are shared by threads, a walker and a writer belong to one rendering. Nothing here closes a source or a target.
 * {@code RendererContract} in the artifact {@code digest-renderer-testkit} checks the result.
 *
 * <p>No parameter and no result is {@code null} unless it is marked {@code @Nullable}. Passing {@code null} throws a {@link
 * NullPointerException}, at once or on first use.
 */
@NullMarked
package io.github.weeklydigest.render.spi;

import org.jspecify.annotations.NullMarked;
