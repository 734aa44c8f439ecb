package io.github.weeklydigest.parser.internal.source;

import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.markdown.block.BlockScanner;
import io.github.weeklydigest.parser.internal.markdown.block.LimitExceededException;
import io.github.weeklydigest.parser.internal.markdown.block.TopHeading;
import io.github.weeklydigest.parser.internal.markdown.commonmark.CommonMark;
import io.github.weeklydigest.parser.internal.markdown.commonmark.ContentParser;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines and blocks of a document, and cuts it at its top-level headings. No more is read than the line of the next
 * heading, unless all slices are asked for. Not thread-safe.
 */
final class SliceCutter implements Closeable {
    private final LineInput lines;
    private final BlockScanner scanner;
    private final int maxParts;
    private final long maxTape;
    private final Consumer<SliceCut> observer;
    private final Queue<SliceCut> ahead = new ArrayDeque<>();
    private @Nullable LimitExceededException excess;

    private int line;
    private boolean ended;

    /** The line of the slice that is being read, and its heading, whose places are counted from the start of the slice. */
    private int sliceLine;

    private @Nullable TopHeading heading;

    /**
     * A cutter for one document.
     *
     * @param input its bytes, closed with this
     * @param limits what is accepted
     * @param contents parses definitions
     * @param linesBefore how many lines of the document come before the input
     * @param observer sees each slice when it is cut
     */
    SliceCutter(
            InputStream input,
            ParseLimits limits,
            ContentParser contents,
            int linesBefore,
            Consumer<SliceCut> observer) {
        lines = new LineInput(input, limits);
        scanner = new BlockScanner(contents, CommonMark.maxOpenBlocks(limits));
        maxParts = limits.maxSliceParts();
        // A block with a line of text takes four numbers or more.
        maxTape = 64 + 4L * maxParts;
        line = linesBefore;
        sliceLine = linesBefore + 1;
        this.observer = observer;
    }

    /**
     * The next slice, of which the tape may be used until the next call; null at the end.
     *
     * @throws LimitExceededException if the document, a line or the slice is too long
     */
    @Nullable
    SliceCut next() throws IOException {
        SliceCut known = ahead.poll();
        if (known != null) {
            return known;
        }
        if (excess != null) {
            throw excess;
        }
        return cut();
    }

    /** Cuts all slices that are left and keeps them and their text; what exceeds a limit is reported by {@link #next}. */
    void lookAhead() throws IOException {
        lines.keepAll();
        try {
            for (SliceCut cut = cut(); cut != null; cut = cut()) {
                ahead.add(cut.kept());
            }
        } catch (LimitExceededException late) {
            ended = true;
            excess = late;
        }
    }

    /** The texts of slices that are in use. */
    TextsInUse texts() {
        return lines.texts();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private @Nullable SliceCut cut() throws IOException {
        if (ended) {
            return null;
        }
        scanner.cut();
        while (lines.next()) {
            line++;
            if (scanner.tape().size() > maxTape) {
                throw LimitExceededException.ofParts(maxParts);
            }
            TopHeading next = scanner.line(lines.buffer(), lines.retainedFrom(), lines.from(), lines.to());
            if (next != null) {
                int endLine = line - next.sliceLinesBefore();
                // A byte order mark belongs to the first line and counts as a column.
                int end = endLine == 1 ? lines.retainedFrom() : next.sliceStart();
                SliceCut cut = cut(end, endLine, next);
                lines.retainFrom(end);
                sliceLine = endLine;
                heading = next.inSliceFrom(end);
                return cut;
            }
        }
        ended = true;
        scanner.end(lines.buffer(), lines.retainedFrom(), lines.to());
        return cut(lines.to(), line + (lines.endsLine() ? 1 : 0), null);
    }

    private SliceCut cut(int end, int endLine, @Nullable TopHeading next) {
        SliceCut cut = new SliceCut(
                lines.buffer(),
                lines.retainedFrom(),
                end,
                sliceLine,
                endLine,
                heading,
                next,
                scanner.tape(),
                List.copyOf(scanner.definitions()),
                scanner.cells(),
                scanner.isTooDeep());
        observer.accept(cut);
        return cut;
    }
}
