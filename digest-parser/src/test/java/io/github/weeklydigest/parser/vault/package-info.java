/** Tests of wikilinks that lead to notes. */
@NullMarked
package io.github.weeklydigest.parser.vault;

import org.jspecify.annotations.NullMarked;
