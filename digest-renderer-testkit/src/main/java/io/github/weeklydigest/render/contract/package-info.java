/**
 * The contract of renderers as a check that any test framework can call: {@link
 * io.github.weeklydigest.render.contract.RendererContract}.
 *
 * <p>Each {@link io.github.weeklydigest.render.contract.Clause} is a sentence of the page on writing a renderer; {@link
 * io.github.weeklydigest.render.contract.SampleDigests} are the digests of the check, which other tests may use as well.
 *
 * <p>No parameter or result is {@code null} unless marked {@code @Nullable}; a {@code null} argument causes a
 * {@link NullPointerException}, at once or when it is first used.
 */
@NullMarked
package io.github.weeklydigest.render.contract;

import org.jspecify.annotations.NullMarked;
