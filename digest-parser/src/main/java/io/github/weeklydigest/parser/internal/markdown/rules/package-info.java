/** Rules of the format that both parsers share: callouts, autolinks, emphasis, table sizes. */
@NullMarked
package io.github.weeklydigest.parser.internal.markdown.rules;

import org.jspecify.annotations.NullMarked;
