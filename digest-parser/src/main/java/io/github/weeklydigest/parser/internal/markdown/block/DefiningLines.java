package io.github.weeklydigest.parser.internal.markdown.block;

import io.github.weeklydigest.parser.internal.markdown.reference.ParsedDefinitions;
import java.util.Arrays;

/**
 * The link reference definitions of a paragraph and their positions.
 *
 * @param definitions the definitions
 * @param places where each of their lines starts and ends, in bytes from the start of the slice
 */
public record DefiningLines(ParsedDefinitions definitions, int[] places) {
    /** The same where a slice starts later. */
    DefiningLines from(int start) {
        int[] moved = new int[places.length];
        Arrays.setAll(moved, i -> places[i] - start);
        return new DefiningLines(definitions, moved);
    }
}
