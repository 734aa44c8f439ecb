/** Finds the blocks of a document and builds them. */
@NullMarked
package io.github.weeklydigest.parser.internal.markdown.block;

import org.jspecify.annotations.NullMarked;
