/** Receives findings and limits their number. */
@NullMarked
package io.github.weeklydigest.parser.internal.diagnostic;

import org.jspecify.annotations.NullMarked;
