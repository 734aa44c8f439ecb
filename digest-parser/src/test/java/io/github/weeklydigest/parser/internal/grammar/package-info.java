/** How the grammar reads lines. */
@NullMarked
package io.github.weeklydigest.parser.internal.grammar;

import org.jspecify.annotations.NullMarked;
