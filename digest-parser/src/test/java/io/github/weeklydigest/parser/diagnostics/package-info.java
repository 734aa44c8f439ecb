/** Tests of what the parser finds wrong with digests. */
@NullMarked
package io.github.weeklydigest.parser.diagnostics;

import org.jspecify.annotations.NullMarked;
