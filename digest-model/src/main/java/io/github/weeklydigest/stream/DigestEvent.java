package io.github.weeklydigest.stream;

/**
 * A step of a digest's stream.
 *
 * <p>The order is: {@link DigestStart}; then for each section {@link SectionStart}, {@link ItemEvent}s and further sections
 * in document order, {@link SectionEnd}; then {@link DigestEnd}. An event is complete when it comes: an item is
 * never split, and contains everything that belongs to it.
 *
 * @since 0.1
 */
public sealed interface DigestEvent permits DigestStart, SectionStart, ItemEvent, SectionEnd, DigestEnd {}
