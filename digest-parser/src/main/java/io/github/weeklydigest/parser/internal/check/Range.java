package io.github.weeklydigest.parser.internal.check;

/**
 * A part of a block's source.
 *
 * @param start the index of the first character
 * @param end the index behind the last character
 */
record Range(int start, int end) {}
