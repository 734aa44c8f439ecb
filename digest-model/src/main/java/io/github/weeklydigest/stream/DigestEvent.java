package io.github.weeklydigest.stream;

/**
 * An event of a digest's stream.
 *
 * <p>The order is: {@link DigestStart}; then for each section {@link SectionStart}, {@link ItemEvent}s and further sections
 * in document order, {@link SectionEnd}; then {@link DigestEnd}. Each event is complete: an item is
 * never split, and contains everything that belongs to it.
 *
 * @since 0.1
 */
public sealed interface DigestEvent permits DigestStart, SectionStart, ItemEvent, SectionEnd, DigestEnd {}
