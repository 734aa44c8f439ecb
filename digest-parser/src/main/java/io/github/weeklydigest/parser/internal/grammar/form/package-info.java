/** The forms of entries: what a block or heading must look like to be one, and how its parts are found. */
@NullMarked
package io.github.weeklydigest.parser.internal.grammar.form;

import org.jspecify.annotations.NullMarked;
