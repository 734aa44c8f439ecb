/**
 * Reads a weekly digest written in Markdown: {@link io.github.weeklydigest.parser.DigestParser#open open} gives a stream
 * that holds one item at a time, {@link io.github.weeklydigest.parser.DigestParser#parse parse} a whole digest.
 */
@NullMarked
package io.github.weeklydigest.parser;

import org.jspecify.annotations.NullMarked;
