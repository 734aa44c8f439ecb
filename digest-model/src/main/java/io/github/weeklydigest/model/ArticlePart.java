package io.github.weeklydigest.model;

/**
 * A part of an article, in document order: a {@link Source} or a {@link Block}, of which a {@link Note} is one.
 *
 * @since 0.1
 */
public sealed interface ArticlePart permits Source, Block {}
