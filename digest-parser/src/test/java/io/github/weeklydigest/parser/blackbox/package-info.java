/** Tests that see what a user of the module sees: exported packages only. */
@NullMarked
package io.github.weeklydigest.parser.blackbox;

import org.jspecify.annotations.NullMarked;
