/** Source text as bytes and as strings, with the positions of its lines and columns. */
@NullMarked
package io.github.weeklydigest.parser.internal.text;

import org.jspecify.annotations.NullMarked;
