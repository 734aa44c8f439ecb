package io.github.weeklydigest.parser.internal.source;

import io.github.weeklydigest.parser.internal.markdown.block.BlockTape;
import io.github.weeklydigest.parser.internal.markdown.block.DefiningLines;
import io.github.weeklydigest.parser.internal.markdown.block.TopHeading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slice whose blocks have been found and not been read. A cutter has one, which is the next slice after each cut: with an
 * object for each cut, reading headings of one letter allocates a quarter more.
 */
final class SliceCut {
    private final BlockTape tape;
    private final List<DefiningLines> definitions;
    private byte[] bytes = {};
    private int start;
    private int end;
    private int line;
    private int endLine;
    private @Nullable TopHeading heading;
    private @Nullable TopHeading next;
    private long cells;
    private boolean tooDeep;

    /**
     * Before the first cut.
     *
     * @param tape the blocks of the slice that is cut
     * @param definitions its link reference definitions
     */
    SliceCut(BlockTape tape, List<DefiningLines> definitions) {
        this.tape = tape;
        this.definitions = definitions;
    }

    /** Takes the next slice. */
    void cut(
            byte[] nextBytes,
            int nextStart,
            int nextEnd,
            int firstLine,
            int lastLine,
            @Nullable TopHeading begin,
            @Nullable TopHeading behind,
            long tableCells,
            boolean nestedTooDeep) {
        bytes = nextBytes;
        start = nextStart;
        end = nextEnd;
        line = firstLine;
        endLine = lastLine;
        heading = begin;
        next = behind;
        cells = tableCells;
        tooDeep = nestedTooDeep;
    }

    /** A copy that stays when the next slice is cut. */
    SliceCut kept() {
        SliceCut kept = new SliceCut(tape.copy(), List.copyOf(definitions));
        kept.cut(bytes, start, end, line, endLine, heading, next, cells, tooDeep);
        return kept;
    }

    /** The buffer with its text. */
    byte[] bytes() {
        return bytes;
    }

    /** Where it starts in the buffer. */
    int start() {
        return start;
    }

    /** Where it ends. */
    int end() {
        return end;
    }

    /** Its first line. */
    int line() {
        return line;
    }

    /** The line of its end. */
    int endLine() {
        return endLine;
    }

    /** Its heading, with places counted from its start. */
    @Nullable
    TopHeading heading() {
        return heading;
    }

    /** The heading that ends it. */
    @Nullable
    TopHeading next() {
        return next;
    }

    /** Its blocks. */
    BlockTape tape() {
        return tape;
    }

    /** Its link reference definitions. */
    List<DefiningLines> definitions() {
        return definitions;
    }

    /** How many cells its tables have. */
    long cells() {
        return cells;
    }

    /** Whether quotes or lists are nested deeper than allowed. */
    boolean tooDeep() {
        return tooDeep;
    }
}
