package io.github.weeklydigest.parser.internal.markdown.block;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.markdown.inline.ContentMap;
import io.github.weeklydigest.parser.internal.markdown.rules.BlockRules;
import io.github.weeklydigest.parser.internal.markdown.rules.NoteSpans;
import io.github.weeklydigest.parser.internal.slice.BlockSpan;
import io.github.weeklydigest.parser.internal.slice.BlockSpan.Fence;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import io.github.weeklydigest.parser.internal.text.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records where the blocks that are built and their inlines are, counted in UTF-16 code units from the start of the
 * top-level block or heading. Places are given in bytes. Not thread-safe; one per document.
 */
final class SpanRecorder {
    private byte[] bytes = new byte[0];

    /** A place whose unit is known; the next one is counted from there. */
    private int knownPlace;

    private int knownUnit;

    /** Where the content of the current leaf is. */
    private final ContentMap content = new ContentMap();

    private final Frame outermost = new Frame(null);
    private Frame open = outermost;

    /** A block that is being built. Reused for each block of the same depth. */
    private static final class Frame {
        final @Nullable Frame parent;
        private @Nullable Frame nested;

        // Most blocks have only one of these.
        List<BlockSpan> children;
        List<InlineSpan> inlines;
        List<TextRange> dropped;
        private boolean collects;
        Optional<TextRange> marker;
        Optional<TextRange> nextMarker;
        Optional<Fence> fence;
        int start;
        int end;

        Frame(@Nullable Frame parent) {
            this.parent = parent;
            begin();
        }

        /** Starts a block. */
        private void begin() {
            children = List.of();
            inlines = List.of();
            dropped = List.of();
            collects = false;
            marker = Optional.empty();
            nextMarker = Optional.empty();
            fence = Optional.empty();
            start = Integer.MAX_VALUE;
            end = 0;
        }

        /** Starts a block in this one. */
        Frame nested() {
            Frame frame = nested;
            if (frame == null) {
                frame = new Frame(this);
                nested = frame;
            } else {
                frame.begin();
            }
            return frame;
        }

        void add(BlockSpan child) {
            if (children.isEmpty()) {
                children = List.of(child);
                return;
            }
            if (children.size() == 1) {
                children = new ArrayList<>(children);
            }
            children.add(child);
        }

        /** Adds inlines; the list is not used by the caller any more. */
        void add(List<InlineSpan> more) {
            if (inlines.isEmpty()) {
                inlines = more;
            } else {
                // Cells of a table, for example.
                if (!collects) {
                    inlines = new ArrayList<>(inlines);
                    collects = true;
                }
                inlines.addAll(more);
            }
        }

        void include(int from, int to) {
            start = Math.min(start, from);
            end = Math.max(end, to);
        }
    }

    /** Starts a top-level block or a heading. */
    void begin(byte[] source, int start) {
        bytes = source;
        knownPlace = start;
        knownUnit = 0;
        open = outermost;
        open.begin();
    }

    /** The top-level block that was built. */
    BlockSpan block() {
        return open.children.get(0);
    }

    /** The inlines of the heading that was built. */
    List<InlineSpan> inlines() {
        return open.inlines;
    }

    void enter() {
        Frame frame = open.nested();
        frame.marker = open.nextMarker;
        open.nextMarker = Optional.empty();
        open = frame;
    }

    void leave(Block block) {
        Frame frame = open;
        Frame parent = frame.parent;
        if (parent == null) {
            throw new IllegalStateException("no block is open");
        }
        List<BlockSpan> children = block instanceof Note note ? NoteSpans.of(note, frame.children) : frame.children;
        // A note starts with its marker, not with that of the quote.
        int start = block instanceof Note ? frame.children.get(0).range().start() : frame.start;
        TextRange range = new TextRange(Math.min(start, frame.end), frame.end);
        List<InlineSpan> inlines =
                block instanceof Paragraph ? BlockRules.paragraphSpans(frame.inlines) : frame.inlines;
        parent.add(new BlockSpan(block, range, frame.marker, frame.fence, frame.dropped, children, inlines));
        if (frame.start <= frame.end) {
            parent.include(frame.start, frame.end);
        }
        open = parent;
    }

    /** Adds a part of the open block's source. */
    void include(int from, int to) {
        int start = unit(from);
        open.include(start, unit(to));
    }

    /** The marker of a list item, whose first block comes next, if it has any. */
    void marker(int from, int to) {
        TextRange range = new TextRange(unit(from), unit(to));
        open.include(range.start(), range.end());
        open.nextMarker = Optional.of(range);
    }

    void fence(int from, int to, boolean closed) {
        TextRange range = new TextRange(unit(from), unit(to));
        open.fence = Optional.of(new Fence(range, closed));
        open.include(range.start(), range.end());
    }

    void drop(int from, int to) {
        open.dropped = open.dropped.isEmpty() ? new ArrayList<>() : open.dropped;
        open.dropped.add(new TextRange(unit(from), unit(to)));
    }

    void add(List<InlineSpan> inlines) {
        open.add(inlines);
    }

    private int unit(int place) {
        knownUnit += place >= knownPlace
                ? Bytes.utf16Length(bytes, knownPlace, place)
                : -Bytes.utf16Length(bytes, place, knownPlace);
        knownPlace = place;
        return knownUnit;
    }

    // Content of a leaf

    void beginContent() {
        content.begin();
    }

    /** Adds bytes of the source that are content. */
    void addContent(int from, int to) {
        content.add(to - from, unit(from));
    }

    /** Adds characters that the source has not, or has in another form, at a place. */
    void addOther(int place, int count) {
        content.addSingle(count, unit(place));
    }

    /** Where the content is that is now in an array, from a place on. */
    ContentMap content(byte[] array, int from) {
        content.locate(array, from);
        return content;
    }

    /** Adds a part of the open block's source that is all of the content, which was read. */
    void includeContent(int from, int to) {
        int start = unit(from);
        knownUnit = from == to ? start : content.end(to);
        knownPlace = to;
        open.include(start, knownUnit);
    }

    /** Lines without markup. */
    static List<InlineSpan> plain(String text, int[] units) {
        List<InlineSpan> lines = new ArrayList<>();
        int from = 0;
        for (String line : text.split("\n", -1)) {
            if (!lines.isEmpty()) {
                TextRange end = new TextRange(units[from - 1], units[from - 1] + 1);
                lines.add(InlineSpan.of(new LineBreak(false), end, List.of()));
            }
            int[] places = new int[line.length() + 1];
            System.arraycopy(units, from, places, 0, line.length());
            places[line.length()] =
                    line.isEmpty() ? (from == 0 ? 0 : units[from - 1] + 1) : units[from + line.length() - 1] + 1;
            lines.add(InlineSpan.text(new Text(line), places));
            from += line.length() + 1;
        }
        return lines;
    }
}
