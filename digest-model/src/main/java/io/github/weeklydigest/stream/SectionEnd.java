package io.github.weeklydigest.stream;

/**
 * The innermost open section ends.
 *
 * @since 0.1
 */
public record SectionEnd() implements DigestEvent {}
