/** How the grammar reads lines. */
@NullMarked
package io.github.weeklydigest.parser.internal.grammar.form;

import org.jspecify.annotations.NullMarked;
