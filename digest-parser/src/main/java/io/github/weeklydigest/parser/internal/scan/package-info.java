/**
 * Slices straight from the bytes: blocks are found line by line and noted on a tape of integers, their text is decoded
 * once. What can't be proven to mean the same as in commonmark-java is given to it.
 */
@NullMarked
package io.github.weeklydigest.parser.internal.scan;

import org.jspecify.annotations.NullMarked;
