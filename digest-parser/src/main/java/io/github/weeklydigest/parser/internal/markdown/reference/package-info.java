/** Link reference definitions. */
@NullMarked
package io.github.weeklydigest.parser.internal.markdown.reference;

import org.jspecify.annotations.NullMarked;
