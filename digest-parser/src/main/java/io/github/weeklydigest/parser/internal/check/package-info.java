/** The checks of a digest for what a careful author wants to know. They run only if findings are wanted. */
@NullMarked
package io.github.weeklydigest.parser.internal.check;

import org.jspecify.annotations.NullMarked;
