/** The metadata of a document: front matter, key lines, and what headings and file names say. */
@NullMarked
package io.github.weeklydigest.parser.internal.metadata;

import org.jspecify.annotations.NullMarked;
