package io.github.weeklydigest.parser.internal.slice;

import io.github.weeklydigest.model.Block;

/**
 * A top-level block and where it stands.
 *
 * @param block the block
 * @param from where its source starts in the slice's text
 * @param to where its source ends in the slice's text, without the last line's end
 */
public record SourceBlock(Block block, int from, int to) {}
