package io.github.weeklydigest.model;

/**
 * A part of a section: an {@link Item} or an inner {@link Section}.
 *
 * @since 0.1
 */
public sealed interface SectionItem permits Section, Item {}
