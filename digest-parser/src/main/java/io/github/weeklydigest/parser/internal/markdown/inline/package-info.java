/** Parses the inline content of paragraphs, headings and table cells. */
@NullMarked
package io.github.weeklydigest.parser.internal.markdown.inline;

import org.jspecify.annotations.NullMarked;
