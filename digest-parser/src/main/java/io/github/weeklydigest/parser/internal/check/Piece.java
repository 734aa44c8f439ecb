package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.Inline;
import java.util.Optional;

/**
 * An inline and where it stands in its block's source.
 *
 * @param inline the inline
 * @param range all of it, delimiters included
 * @param depth how many inlines it stands in
 * @param address the address of a link, or the target of a wikilink
 * @param title the title of a link, quotation marks included
 */
record Piece(Inline inline, Range range, int depth, Optional<Range> address, Optional<Range> title) {}
