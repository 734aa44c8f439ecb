package io.github.weeklydigest.model;

/**
 * What a section holds: an {@link Item}, or a {@link Section} below it.
 *
 * @since 0.1
 */
public sealed interface SectionItem permits Section, Item {}
