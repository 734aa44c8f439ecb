/** Targets for a fuzzer, whose findings are kept as files and tested again in each build. */
@NullMarked
package io.github.weeklydigest.parser.fuzz;

import org.jspecify.annotations.NullMarked;
