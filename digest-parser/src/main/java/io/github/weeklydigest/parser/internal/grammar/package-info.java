/** The grammar of the weekly format: from slices of Markdown to the events of a digest. */
@NullMarked
package io.github.weeklydigest.parser.internal.grammar;

import org.jspecify.annotations.NullMarked;
