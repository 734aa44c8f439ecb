package io.github.weeklydigest.stream;

/**
 * The last event of a stream.
 *
 * @since 0.1
 */
public record DigestEnd() implements DigestEvent {}
