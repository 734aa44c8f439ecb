/** CommonMark with GitHub's tables, strikethrough and autolinks, and the format's wikilinks and formulas, as model types. */
@NullMarked
package io.github.weeklydigest.parser.internal.markdown;

import org.jspecify.annotations.NullMarked;
