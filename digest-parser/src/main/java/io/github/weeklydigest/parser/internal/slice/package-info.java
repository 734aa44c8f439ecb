/** The document as a row of slices: a heading and the blocks below it, up to the next heading. */
@NullMarked
package io.github.weeklydigest.parser.internal.slice;

import org.jspecify.annotations.NullMarked;
