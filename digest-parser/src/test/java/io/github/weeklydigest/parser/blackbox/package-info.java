/** Tests that use what the module exports and nothing else. */
@NullMarked
package io.github.weeklydigest.parser.blackbox;

import org.jspecify.annotations.NullMarked;
