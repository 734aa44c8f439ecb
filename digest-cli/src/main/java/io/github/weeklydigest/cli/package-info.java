/** The digest command. */
@NullMarked
package io.github.weeklydigest.cli;

import org.jspecify.annotations.NullMarked;
