package io.github.weeklydigest.parser.internal.source;

import io.github.weeklydigest.parser.internal.markdown.block.BlockTape;
import io.github.weeklydigest.parser.internal.markdown.block.DefiningLines;
import io.github.weeklydigest.parser.internal.markdown.block.TopHeading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slice whose blocks have been found and not been read.
 *
 * @param bytes the buffer with its text
 * @param start where it starts in the buffer
 * @param end where it ends
 * @param line its first line
 * @param endLine the line of its end
 * @param heading its heading, with places counted from its start
 * @param next the heading that ends it
 * @param tape its blocks
 * @param definitions its link reference definitions
 * @param cells how many cells its tables have
 * @param tooDeep whether quotes or lists are nested deeper than allowed
 */
record SliceCut(
        byte[] bytes,
        int start,
        int end,
        int line,
        int endLine,
        @Nullable TopHeading heading,
        @Nullable TopHeading next,
        BlockTape tape,
        List<DefiningLines> definitions,
        long cells,
        boolean tooDeep) {
    /** The same with blocks that stay when the next slice is cut. */
    SliceCut kept() {
        return new SliceCut(bytes, start, end, line, endLine, heading, next, tape.copy(), definitions, cells, tooDeep);
    }
}
